package ru.surguch.issuance.signer;

/** Nothing was signed, and nothing will be until a person has looked: the slot itself is not asked again with the same PIN. */
public final class SignerRefused extends SignerFailure {

    public SignerRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
