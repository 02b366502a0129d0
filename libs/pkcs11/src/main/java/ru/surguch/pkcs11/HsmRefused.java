package ru.surguch.pkcs11;

/** The token, or we before it, said no and will say no again: never repeat, a person must look. */
public final class HsmRefused extends HsmFailure {

    /** Why not. */
    public enum Reason {
        /** The PIN was wrong; it was tried once and is not tried again. */
        PIN_WRONG,
        /** Too many wrong PINs: only the security officer (or nobody) can unlock it. */
        PIN_LOCKED,
        /** The token demands a new PIN first. */
        PIN_EXPIRED,
        /** A new PIN that is too short, too long or too simple for the token. */
        PIN_UNFIT,
        /** No such module, token, key or certificate. */
        NOT_FOUND,
        /** More than one token, key or certificate of this name. */
        AMBIGUOUS,
        /** Something of this name exists already. */
        ALREADY_THERE,
        /** The token or its vendor profile does not know the algorithm, curve, length or attribute. */
        UNSUPPORTED,
        /** The key is not what it says: its point is off the curve, or its signature does not verify. */
        KEY_UNSOUND,
        /** Everything else that the token forbids. */
        NOT_ALLOWED
    }

    private final Reason reason;

    HsmRefused(Reason reason, String message) {
        this(reason, message, null);
    }

    HsmRefused(Reason reason, String message, Throwable cause) {
        super(reason + ": " + message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
