package ru.surguch.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.surguch.gost.ParameterSet;
import ru.surguch.pkcs11.HsmRefused.Reason;

class LoginTest {

    private static final KeyId ID = new KeyId("01");
    private static final String NEW_PIN = "Ku-Ka-Re-Ku-2";

    private Slot slot;

    @BeforeEach
    void open() {
        slot = Slot.fresh();
    }

    @AfterEach
    void close() {
        slot.close();
    }

    @Test
    void aWrongPinIsTriedOnceAndNeverAgain() {
        try (Token wrong = slot.token(NEW_PIN);
                Token right = slot.token();
                Pin fresh = Slot.pin(NEW_PIN)) {
            assertEquals(Reason.PIN_WRONG, refused(wrong));
            right.changePin(fresh); // now the wrong one would open it

            assertEquals(Reason.PIN_WRONG, refused(wrong));
        }
    }

    @Test
    void aSecondLoginInTheProcessIsNoFailureAndOutlivesTheFirst() {
        Token first = slot.token();
        try (Token second = slot.token()) {
            first.generateKeyPair(ParameterSet.CRYPTOPRO_A, "key", ID);
            TokenKey key = second.key("key");
            first.close();

            assertEquals(64, key.sign(digest()).length);
        }
    }

    @Test
    void aChangedPinIsTheOneToLogInWithAfterwards() {
        try (Token token = slot.token();
                Pin fresh = Slot.pin(NEW_PIN)) {
            TokenKey key = token.generateKeyPair(ParameterSet.CRYPTOPRO_A, "key", ID);
            token.changePin(fresh);
            slot.restart();

            assertEquals(64, key.sign(digest()).length);
        }
        try (Token old = slot.token(Slot.PIN)) {
            assertEquals(Reason.PIN_WRONG, refused(old));
        }
    }

    @Test
    void aPinThatIsTooShortForTheTokenIsRefusedAndTheOldOneStays() {
        try (Token token = slot.token();
                Pin fresh = Slot.pin("1")) {
            HsmRefused refused = assertThrows(HsmRefused.class, () -> token.changePin(fresh));
            slot.restart();

            assertEquals(Reason.PIN_UNFIT, refused.reason());
            assertTrue(token.info().initialised());
        }
    }

    @Test
    void keysAreOutOfSightWhenTheLastSessionIsClosed() {
        try (Token token = slot.token()) {
            token.generateKeyPair(ParameterSet.CRYPTOPRO_A, "key", ID);
        }
        long privateKeys = slot.cryptoki.library().using(p11 -> {
            long session = p11.openSession(
                    TokenName.label(Slot.LABEL).among(Cryptoki.tokens(p11)).slot());
            return (long)
                    p11.find(session, Template.of(ObjectClass.PRIVATE_KEY)).size();
        });

        assertEquals(0, privateKeys);
    }

    private static byte[] digest() {
        return ParameterSet.CRYPTOPRO_A.streebog().of(new byte[] {1});
    }

    private static Reason refused(Token token) {
        return assertThrows(HsmRefused.class, token::info).reason();
    }
}
