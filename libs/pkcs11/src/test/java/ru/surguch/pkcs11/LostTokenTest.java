package ru.surguch.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.surguch.gost.ParameterSet;

class LostTokenTest {

    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final PoolLimits LIMITS =
            new PoolLimits(2, Duration.ofSeconds(10), Duration.ofSeconds(10), PAUSE, Duration.ofSeconds(2));

    private Slot slot;
    private Token token;
    private TokenKey key;

    @BeforeEach
    void open() {
        slot = Slot.fresh();
        token = slot.token(Slot.PIN, LIMITS);
        key = token.generateKeyPair(ParameterSet.CRYPTOPRO_A, "key", new KeyId("01"));
    }

    @AfterEach
    void close() {
        token.close();
        slot.close();
    }

    @Test
    void sessionsClosedBehindItsBackAreOpenedAnew() {
        assertTrue(closeEverySession() >= 3, "the anchor and two more");

        assertSigns();
    }

    @Test
    void aModuleFinalisedBehindItsBackIsInitialisedAgain() {
        slot.behindItsBack().finish();

        assertSigns();
    }

    @Test
    void aTokenThatWentAwayIsBusyAndIsFoundWhenItIsBack() throws Exception {
        Path elsewhere = elsewhere();
        Files.move(slot.tokens, elsewhere);
        closeEverySession();

        assertThrows(HsmBusy.class, this::sign);
        Files.move(elsewhere, slot.tokens);
        Thread.sleep(PAUSE);

        assertSigns();
    }

    @Test
    void aTokenThatIsAwayIsLeftAloneForAPause() throws IOException {
        Path elsewhere = elsewhere();
        Files.move(slot.tokens, elsewhere);
        closeEverySession();
        assertThrows(HsmBusy.class, this::sign);
        Files.move(elsewhere, slot.tokens); // back already, and yet:

        String message = assertThrows(HsmBusy.class, this::sign).getMessage();
        assertTrue(message.contains("looked for again"), message);
    }

    @Test
    void aTokenThatWasAwayFromTheStartIsFoundLater() throws Exception {
        Path elsewhere = elsewhere();
        token.close();
        slot.close();
        Files.move(slot.tokens, elsewhere);
        slot = slot.again();
        token = slot.token(Slot.PIN, LIMITS);
        assertThrows(HsmBusy.class, token::info);
        Files.move(elsewhere, slot.tokens);
        Thread.sleep(PAUSE);

        assertEquals(Slot.LABEL, token.info().label());
    }

    private Path elsewhere() {
        return slot.tokens.resolveSibling(slot.tokens.getFileName() + "-away");
    }

    private void assertSigns() {
        assertTrue(key.publicKey().verifies(digest(), sign()));
    }

    private byte[] sign() {
        return key.sign(digest());
    }

    private static byte[] digest() {
        return ParameterSet.CRYPTOPRO_A.streebog().of(new byte[] {1});
    }

    /** SoftHSM counts its handles from 1. */
    private long closeEverySession() {
        P11 other = slot.behindItsBack();
        return LongStream.range(1, 1000).filter(handle -> closes(other, handle)).count();
    }

    private static boolean closes(P11 other, long session) {
        try {
            other.closeSession(session);
            return true;
        } catch (P11Failure e) {
            return false;
        }
    }
}
