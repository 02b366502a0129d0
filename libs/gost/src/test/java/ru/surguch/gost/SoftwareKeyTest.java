package ru.surguch.gost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;
import static ru.surguch.gost.GostRefusal.Reason.TEST_PARAMETER_SET;
import static ru.surguch.gost.GostRefusal.Reason.TOO_LARGE;
import static ru.surguch.gost.GostRefusal.Reason.WRONG_PASSWORD;
import static ru.surguch.gost.Refusals.assertRefused;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SoftwareKeyTest {

    private static final char[] PASSWORD = "Пароль-контейнера 1".toCharArray();

    static Stream<ParameterSet> acceptedSets() {
        return Stream.of(ParameterSet.values()).filter(ParameterSet::accepted);
    }

    @ParameterizedTest
    @MethodSource("acceptedSets")
    void whatItSignsItsPublicKeyVerifiesAndNothingElse(ParameterSet set) {
        SoftwareKey key = SoftwareKey.generate(set);
        byte[] digest = set.streebog().of(new byte[] {1});
        byte[] signature = key.sign(digest);

        assertEquals(2 * set.octets(), signature.length);
        assertTrue(key.publicKey().verifies(digest, signature));
        assertFalse(key.publicKey().verifies(set.streebog().of(new byte[] {2}), signature));
        assertFalse(SoftwareKey.generate(set).publicKey().verifies(digest, signature));
    }

    @ParameterizedTest
    @EnumSource(
            value = ParameterSet.class,
            names = {"CRYPTOPRO_B", "TC26_256_D", "TC26_512_C"})
    void aSealedKeyOpensWithItsPasswordAndSignsAsBefore(ParameterSet set) {
        SoftwareKey key = SoftwareKey.generate(set);
        SoftwareKey opened = SoftwareKey.open(key.seal(PASSWORD), PASSWORD);
        byte[] message = {1, 2, 3};

        assertArrayEquals(key.publicKey().spki(), opened.publicKey().spki());
        assertTrue(key.publicKey().verifiesMessage(message, opened.signMessage(message)));
    }

    @Test
    void aWrongPasswordIsSaidByName() {
        String sealed = SoftwareKey.generate(ParameterSet.TC26_256_A).seal(PASSWORD);

        assertRefused(WRONG_PASSWORD, () -> SoftwareKey.open(sealed, "another".toCharArray()));
        assertRefused(WRONG_PASSWORD, () -> SoftwareKey.open(sealed, new char[0]));
    }

    @Test
    void somethingElseThanASealedKeyIsMalformed() {
        String sealed = SoftwareKey.generate(ParameterSet.TC26_256_A).seal(PASSWORD);

        assertRefused(MALFORMED, () -> SoftwareKey.open("", PASSWORD));
        assertRefused(MALFORMED, () -> SoftwareKey.open(sealed.replace("ENCRYPTED ", ""), PASSWORD));
        assertRefused(MALFORMED, () -> SoftwareKey.open(sealed + sealed, PASSWORD));
        assertRefused(TOO_LARGE, () -> SoftwareKey.open(sealed + " ".repeat(4096), PASSWORD));
    }

    @Test
    void noKeyIsMadeOnATestCurve() {
        assertRefused(TEST_PARAMETER_SET, () -> SoftwareKey.generate(ParameterSet.TEST_256));
    }

    @Test
    void onlyAWholeDigestIsSigned() {
        SoftwareKey key = SoftwareKey.generate(ParameterSet.TC26_256_A);

        assertThrows(IllegalArgumentException.class, () -> key.sign(new byte[64]));
    }

    @Test
    void itsNameShowsThePublicHalfOnly() {
        SoftwareKey key = SoftwareKey.generate(ParameterSet.TC26_256_A);

        assertEquals("private key of TC26_256_A " + key.publicKey().fingerprint(), key.toString());
    }
}
