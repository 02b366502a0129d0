package ru.surguch.pkcs11;

import static ru.surguch.pkcs11.HsmRefused.Reason.NOT_ALLOWED;
import static ru.surguch.pkcs11.HsmRefused.Reason.PIN_EXPIRED;
import static ru.surguch.pkcs11.HsmRefused.Reason.PIN_LOCKED;
import static ru.surguch.pkcs11.HsmRefused.Reason.PIN_UNFIT;
import static ru.surguch.pkcs11.HsmRefused.Reason.PIN_WRONG;
import static ru.surguch.pkcs11.HsmRefused.Reason.UNSUPPORTED;
import static ru.surguch.pkcs11.ReturnCode.Sense.BROKE_OFF;
import static ru.surguch.pkcs11.ReturnCode.Sense.NOT_BEGUN;
import static ru.surguch.pkcs11.ReturnCode.Sense.REFUSES;
import static ru.surguch.pkcs11.ReturnCode.Sessions.KEPT;
import static ru.surguch.pkcs11.ReturnCode.Sessions.LOST;

import java.util.Arrays;
import java.util.Optional;

/**
 * What each CK_RV (PKCS#11 2.40 §5.1) means for us: this table alone decides what the caller is told.
 *
 * <table>
 * <caption>Sense and kind of call give the failure</caption>
 * <tr><th>sense</th><th>the call asks (C_SignInit, C_Login, …)</th><th>the call acts (C_Sign, C_GenerateKeyPair, …)</th></tr>
 * <tr><td>REFUSES</td><td>{@link HsmRefused}</td><td>{@link HsmRefused}</td></tr>
 * <tr><td>NOT_BEGUN</td><td>{@link HsmBusy}</td><td>{@link HsmBusy}: the standard says "at the time that the function was
 * invoked", so nothing was signed</td></tr>
 * <tr><td>BROKE_OFF</td><td>{@link HsmBusy}: asking leaves nothing behind</td><td>{@link HsmUnknownOutcome}</td></tr>
 * </table>
 *
 * A code that is not listed (a vendor's own) broke off; at C_Login it refuses, so that a PIN is never tried again and again.
 * LOST means that sessions, login or handles are void: the pool builds them anew, and repeats what was NOT_BEGUN once.
 */
enum ReturnCode {
    HOST_MEMORY(0x02, BROKE_OFF, KEPT),
    SLOT_ID_INVALID(0x03, NOT_BEGUN, LOST),
    GENERAL_ERROR(0x05, BROKE_OFF, LOST),
    FUNCTION_FAILED(0x06, BROKE_OFF, KEPT),
    ARGUMENTS_BAD(0x07, UNSUPPORTED),
    ATTRIBUTE_READ_ONLY(0x10, UNSUPPORTED),
    ATTRIBUTE_SENSITIVE(0x11, NOT_ALLOWED),
    ATTRIBUTE_TYPE_INVALID(0x12, UNSUPPORTED),
    ATTRIBUTE_VALUE_INVALID(0x13, UNSUPPORTED),
    ACTION_PROHIBITED(0x1B, NOT_ALLOWED),
    DATA_INVALID(0x20, UNSUPPORTED),
    DATA_LEN_RANGE(0x21, UNSUPPORTED),
    DEVICE_ERROR(0x30, BROKE_OFF, LOST),
    DEVICE_MEMORY(0x31, BROKE_OFF, LOST),
    DEVICE_REMOVED(0x32, BROKE_OFF, LOST),
    FUNCTION_CANCELED(0x50, BROKE_OFF, KEPT),
    FUNCTION_NOT_SUPPORTED(0x54, UNSUPPORTED),
    KEY_HANDLE_INVALID(0x60, NOT_BEGUN, LOST),
    KEY_SIZE_RANGE(0x62, UNSUPPORTED),
    KEY_TYPE_INCONSISTENT(0x63, UNSUPPORTED),
    KEY_FUNCTION_NOT_PERMITTED(0x68, NOT_ALLOWED),
    MECHANISM_INVALID(0x70, UNSUPPORTED),
    MECHANISM_PARAM_INVALID(0x71, UNSUPPORTED),
    OBJECT_HANDLE_INVALID(0x82, NOT_BEGUN, LOST),
    OPERATION_ACTIVE(0x90, NOT_BEGUN, LOST),
    OPERATION_NOT_INITIALIZED(0x91, NOT_BEGUN, LOST),
    PIN_INCORRECT(0xA0, PIN_WRONG),
    PIN_INVALID(0xA1, PIN_UNFIT),
    PIN_LEN_RANGE(0xA2, PIN_UNFIT),
    PIN_HAS_EXPIRED(0xA3, PIN_EXPIRED),
    PIN_IS_LOCKED(0xA4, PIN_LOCKED),
    SESSION_CLOSED(0xB0, BROKE_OFF, LOST),
    SESSION_COUNT(0xB1, NOT_BEGUN, KEPT),
    SESSION_HANDLE_INVALID(0xB3, NOT_BEGUN, LOST),
    SESSION_READ_ONLY(0xB5, NOT_ALLOWED),
    SESSION_EXISTS(0xB6, NOT_ALLOWED),
    TEMPLATE_INCOMPLETE(0xD0, UNSUPPORTED),
    TEMPLATE_INCONSISTENT(0xD1, UNSUPPORTED),
    TOKEN_NOT_PRESENT(0xE0, NOT_BEGUN, LOST),
    TOKEN_NOT_RECOGNIZED(0xE1, NOT_BEGUN, LOST),
    TOKEN_WRITE_PROTECTED(0xE2, NOT_ALLOWED),
    USER_ALREADY_LOGGED_IN(0x100, NOT_ALLOWED),
    USER_NOT_LOGGED_IN(0x101, NOT_BEGUN, LOST),
    USER_PIN_NOT_INITIALIZED(0x102, NOT_ALLOWED),
    USER_TYPE_INVALID(0x103, NOT_ALLOWED),
    USER_ANOTHER_ALREADY_LOGGED_IN(0x104, NOT_ALLOWED),
    RANDOM_NO_RNG(0x121, UNSUPPORTED),
    DOMAIN_PARAMS_INVALID(0x130, UNSUPPORTED),
    CURVE_NOT_SUPPORTED(0x140, UNSUPPORTED),
    BUFFER_TOO_SMALL(0x150, UNSUPPORTED),
    CRYPTOKI_NOT_INITIALIZED(0x190, NOT_BEGUN, LOST),
    CRYPTOKI_ALREADY_INITIALIZED(0x191, NOT_ALLOWED),
    PIN_TOO_WEAK(0x1B8, PIN_UNFIT),
    FUNCTION_REJECTED(0x200, NOT_ALLOWED);

    /** How far the call got. */
    enum Sense {
        /** The token looked at it and said no; it will say no again. */
        REFUSES,
        /** Nothing happened yet. */
        NOT_BEGUN,
        /** It failed on the way; what was done, nobody can tell. */
        BROKE_OFF
    }

    /** What becomes of the sessions. */
    enum Sessions {
        KEPT,
        LOST
    }

    private final long code;
    private final Sense sense;
    private final Sessions sessions;
    private final HsmRefused.Reason reason;

    ReturnCode(int code, Sense sense, Sessions sessions) {
        this(code, sense, sessions, null);
    }

    ReturnCode(int code, HsmRefused.Reason reason) {
        this(code, REFUSES, KEPT, reason);
    }

    ReturnCode(int code, Sense sense, Sessions sessions, HsmRefused.Reason reason) {
        this.code = code;
        this.sense = sense;
        this.sessions = sessions;
        this.reason = reason;
    }

    static Optional<ReturnCode> of(long code) {
        return Arrays.stream(values()).filter(known -> known.code == code).findFirst();
    }

    long code() {
        return code;
    }

    Sense sense() {
        return sense;
    }

    boolean sessionsLost() {
        return sessions == LOST;
    }

    /** Why, when it {@link Sense#REFUSES}. */
    HsmRefused.Reason reason() {
        return reason;
    }
}
