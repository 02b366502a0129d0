package ru.surguch.notification.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void aTokenIs256BitsThatFitAUrl() {
        var text = Token.random().reveal();
        assertTrue(text.matches("[A-Za-z0-9_-]{43}"), "43 characters of base64url");
        assertEquals(32, Base64.getUrlDecoder().decode(text).length);
    }

    @Test
    void noTwoAreEqual() {
        var some = Stream.generate(() -> Token.random().reveal()).limit(1000).collect(Collectors.toSet());
        assertEquals(1000, some.size());
    }

    @Test
    void theSameTextHasTheSameHash() {
        var token = Token.random();
        assertArrayEquals(token.hash(), Token.of(token.reveal()).hash());
    }

    // FIPS 180-2 appendix B.1
    @Test
    void theHashIsSha256() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                HexFormat.of().formatHex(Token.of("abc").hash()));
    }

    @Test
    void itDoesNotTellItself() {
        var token = Token.random();
        assertFalse(token.toString().contains(token.reveal()));
    }
}
