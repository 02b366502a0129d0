package ru.surguch.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.surguch.pkcs11.HsmRefused.Reason;
import ru.surguch.pkcs11.ReturnCode.Sense;

class ReturnCodeTest {

    @ParameterizedTest
    @CsvSource({
        "SIGN,              0x05, HsmUnknownOutcome", // general error
        "SIGN,              0x30, HsmUnknownOutcome", // device error
        "SIGN,              0x32, HsmUnknownOutcome", // removed during the call
        "SIGN,              0xB0, HsmUnknownOutcome", // session closed during the call
        "SIGN,              0xB3, HsmBusy", // session handle was invalid from the start
        "SIGN,              0x91, HsmBusy", // no C_SignInit before
        "SIGN,              0xE0, HsmBusy", // token was not there from the start
        "SIGN,              0x190, HsmBusy", // module is not initialised
        "SIGN,              0x21, HsmRefused", // length of data
        "SIGN_INIT,         0x30, HsmBusy",
        "SIGN_INIT,         0xB0, HsmBusy",
        "SIGN_INIT,         0x63, HsmRefused", // key does not fit the mechanism
        "LOGIN,             0xA0, HsmRefused", // wrong PIN
        "LOGIN,             0x30, HsmBusy",
        "GENERATE_KEY_PAIR, 0x30, HsmUnknownOutcome",
        "FIND_OBJECTS,      0x30, HsmBusy",
        "SIGN,              0x80000001, HsmUnknownOutcome", // a vendor's own code
        "SIGN_INIT,         0x80000001, HsmBusy",
        "LOGIN,             0x80000001, HsmRefused"
    })
    void theCallAndItsCodeDecideWhatTheCallerIsTold(Call call, String code, String told) {
        HsmFailure failure = new P11Failure(call, Long.decode(code)).told();

        assertEquals(told, failure.getClass().getSimpleName());
        assertTrue(failure.getMessage().contains(call.toString()), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(longs = {0x03, 0x05, 0x30, 0x31, 0x32, 0x60, 0x82, 0xB0, 0xB3, 0xE0, 0xE1, 0x101, 0x190})
    void codesOfALostTokenMakeThePoolOpenNewSessions(long code) {
        assertTrue(new P11Failure(Call.SIGN_INIT, code).worthRepeating());
    }

    @ParameterizedTest
    @ValueSource(longs = {0x05, 0x30, 0x31, 0x32, 0xB0})
    void aSignatureThatMayHaveBeenMadeIsNeverRepeated(long code) {
        P11Failure failure = new P11Failure(Call.SIGN, code);

        assertTrue(failure.sessionsLost());
        assertFalse(failure.worthRepeating());
    }

    @Test
    void aWrongPinIsToldByItsReason() {
        HsmRefused refused = assertInstanceOf(HsmRefused.class, new P11Failure(Call.LOGIN, 0xA0).told());

        assertEquals(Reason.PIN_WRONG, refused.reason());
        assertTrue(refused.getMessage().contains("CKR_PIN_INCORRECT (0xA0)"), refused.getMessage());
    }

    @Test
    void whatRefusesHasAReasonAndNothingElseHas() {
        for (ReturnCode code : ReturnCode.values()) {
            assertEquals(code.sense() == Sense.REFUSES, code.reason() != null, code.name());
        }
    }

    @Test
    void noCodeIsListedTwice() {
        long different = Arrays.stream(ReturnCode.values())
                .mapToLong(ReturnCode::code)
                .distinct()
                .count();

        assertEquals(ReturnCode.values().length, different);
        assertNotNull(ReturnCode.of(0x30).orElseThrow());
    }
}
