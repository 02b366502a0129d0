package ru.surguch.pkcs11;

/** A signature (key, object, PIN) may have been made and was not seen: never repeat with the same serial number, alarm. */
public final class HsmUnknownOutcome extends HsmFailure {

    HsmUnknownOutcome(String message) {
        this(message, null);
    }

    HsmUnknownOutcome(String message, Throwable cause) {
        super(message, cause);
    }
}
