package ru.surguch.issuance.signer;

/** Nothing was signed: the key is away or overloaded. Repeat later. */
public final class SignerBusy extends SignerFailure {

    public SignerBusy(String message, Throwable cause) {
        super(message, cause);
    }
}
