package ru.surguch.issuance.signer;

/** Nothing was signed and nothing will be: never repeat, a person must look. */
public final class SignerRefused extends SignerFailure {

    public SignerRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
