package ru.surguch.pkcs11;

import static ru.surguch.pkcs11.HsmRefused.Reason.AMBIGUOUS;

import java.util.List;

/** How a token is told from the others in sight. */
public sealed interface TokenName {

    /** The label given when it was initialised; two tokens may bear one. */
    record Label(String label) implements TokenName {
        @Override
        public boolean names(TokenInfo token) {
            return token.label().equals(label);
        }

        @Override
        public String toString() {
            return "labelled " + label;
        }
    }

    /** The maker's serial number, as CK_TOKEN_INFO writes it. */
    record Serial(String serial) implements TokenName {
        @Override
        public boolean names(TokenInfo token) {
            return token.serial().equals(serial);
        }

        @Override
        public String toString() {
            return "with serial number " + serial;
        }
    }

    static TokenName label(String label) {
        return new Label(label);
    }

    static TokenName serial(String serial) {
        return new Serial(serial);
    }

    boolean names(TokenInfo token);

    /**
     * The one token of this name.
     *
     * @throws HsmBusy when none is in sight: it may be plugged in later
     * @throws HsmRefused {@code AMBIGUOUS}
     */
    default TokenInfo among(List<TokenInfo> tokens) {
        List<TokenInfo> named = tokens.stream().filter(this::names).toList();
        return switch (named.size()) {
            case 0 -> throw new HsmBusy("no token " + this + " in sight");
            case 1 -> named.getFirst();
            default -> throw new HsmRefused(AMBIGUOUS, named.size() + " tokens " + this);
        };
    }
}
