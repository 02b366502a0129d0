package ru.surguch.issuance.signer;

/** The key did not sign; the three kinds differ in what may be done next. */
public abstract sealed class SignerFailure extends RuntimeException
        permits SignerBusy, SignerRefused, SignerUnknownOutcome {

    SignerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
