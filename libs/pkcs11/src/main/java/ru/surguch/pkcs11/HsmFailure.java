package ru.surguch.pkcs11;

/** The token did not do what it was asked; the three kinds differ in what the caller may do next. */
public abstract sealed class HsmFailure extends RuntimeException permits HsmRefused, HsmBusy, HsmUnknownOutcome {

    HsmFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
