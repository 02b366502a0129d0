package ru.surguch.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.surguch.gost.ParameterSet;
import ru.surguch.pkcs11.HsmRefused.Reason;

class TokenKeyTest {

    private static final KeyId ID = new KeyId("0a0b0c");

    private Slot slot;
    private Token token;

    @BeforeEach
    void open() {
        slot = Slot.fresh();
        token = slot.token();
    }

    @AfterEach
    void close() {
        token.close();
        slot.close();
    }

    private static byte[] digest(ParameterSet set) {
        return set.streebog().of("сургуч".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(names = {"CRYPTOPRO_A", "CRYPTOPRO_XCHA", "TC26_512_A"})
    void aKeyMadeInTheTokenSignsAndIsFoundAgain(ParameterSet set) {
        TokenKey made = token.generateKeyPair(set, "ключ", ID);
        byte[] signature = token.key("ключ").sign(digest(set));

        assertEquals(2 * set.octets(), signature.length);
        assertTrue(made.publicKey().verifies(digest(set), signature));
        assertEquals(set, token.key(ID).parameterSet());
        assertEquals(made.publicKey(), token.key(ID).publicKey());
        assertEquals(List.of(new KeyEntry(ID, "ключ")), token.keys());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 64})
    void aDigestOfAnotherLengthIsRefused(int octets) {
        TokenKey key = token.generateKeyPair(ParameterSet.CRYPTOPRO_A, "key", ID);

        assertEquals(Reason.UNSUPPORTED, refused(() -> key.sign(new byte[octets])));
    }

    @Test
    void aSecondKeyOfTheSameLabelOrIdIsRefused() {
        token.generateKeyPair(ParameterSet.CRYPTOPRO_A, "key", ID);

        assertEquals(Reason.ALREADY_THERE, refused(() -> generate("key", new KeyId("ff"))));
        assertEquals(Reason.ALREADY_THERE, refused(() -> generate("other", ID)));
        assertEquals(1, token.keys().size());
    }

    @Test
    void twoKeysOfOneLabelAreNotChosenFrom() {
        token.generateKeyPair(ParameterSet.CRYPTOPRO_A, "key", ID);
        KeyTemplates twin =
                new KeyTemplates(VendorProfile.named("softhsm"), ParameterSet.CRYPTOPRO_A, "key", new KeyId("ff"));
        try (TokenPool elsewhere = slot.pool(PoolLimits.of(1))) {
            elsewhere.call(session -> session.generateKeyPair(twin));
        }

        assertEquals(Reason.AMBIGUOUS, refused(() -> token.key("key")));
        assertEquals(ID, token.key(ID).id());
    }

    @Test
    void aKeyThatIsNotThereIsNotFound() {
        assertEquals(Reason.NOT_FOUND, refused(() -> token.key("key")));
    }

    @Test
    void aCurveThatTheVendorDoesNotMakeIsRefusedBeforeTheTokenIsAsked() {
        assertEquals(Reason.UNSUPPORTED, refused(() -> token.generateKeyPair(ParameterSet.CRYPTOPRO_B, "key", ID)));
    }

    @Test
    void aKeyWhosePointIsOffItsCurveIsDestroyed() {
        token.close();
        slot.close();
        slot = Slot.fresh(believing("TC26_256_A")); // SoftHSM makes such keys on the curve of CryptoPro-A
        token = slot.token();

        assertEquals(Reason.KEY_UNSOUND, refused(() -> token.generateKeyPair(ParameterSet.TC26_256_A, "key", ID)));
        assertTrue(token.keys().isEmpty());
    }

    private static VendorProfile believing(String parameterSets) {
        Properties properties = VendorProfileTest.softhsm();
        properties.setProperty("parameter-sets", parameterSets);
        return VendorProfile.of("gullible", properties);
    }

    @Test
    void aTokenIsFoundByItsSerialNumber() {
        String serial = token.info().serial();
        try (Pin pin = Slot.pin(Slot.PIN);
                Token same = new Token(slot.cryptoki, TokenName.serial(serial), pin, PoolLimits.of(1))) {
            assertEquals(Slot.LABEL, same.info().label());
        }
        assertFalse(serial.isBlank());
    }

    private void generate(String label, KeyId id) {
        token.generateKeyPair(ParameterSet.CRYPTOPRO_A, label, id);
    }

    private static Reason refused(Runnable work) {
        return assertThrows(HsmRefused.class, work::run).reason();
    }
}
