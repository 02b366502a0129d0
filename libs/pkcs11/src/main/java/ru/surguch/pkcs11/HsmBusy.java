package ru.surguch.pkcs11;

/** Nothing was done: the token is away, overloaded or just coming back. Repeat later, as it is. */
public final class HsmBusy extends HsmFailure {

    HsmBusy(String message) {
        this(message, null);
    }

    HsmBusy(String message, Throwable cause) {
        super(message, cause);
    }
}
