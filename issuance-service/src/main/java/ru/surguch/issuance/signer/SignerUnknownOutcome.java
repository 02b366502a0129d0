package ru.surguch.issuance.signer;

/** A signature may exist that nobody has seen: never repeat with the same serial number. */
public final class SignerUnknownOutcome extends SignerFailure {

    public SignerUnknownOutcome(String message, Throwable cause) {
        super(message, cause);
    }
}
