package ru.surguch.gost;

/** An input that we do not accept, with the reason by name; it never means that something broke on our side. */
public final class GostRefusal extends RuntimeException {

    /** Why an input is refused. */
    public enum Reason {
        /** Not the structure it claims to be. */
        MALFORMED,
        /** Longer than we are ready to look at. */
        TOO_LARGE,
        /** A key or signature of another family (RSA, ECDSA, …). */
        NOT_GOST,
        /** GOST R 34.10-94, GOST R 34.10-2001 or GOST R 34.11-94. */
        OBSOLETE_ALGORITHM,
        /** One of the two sets that RFC 9215 §4.2 forbids outside tests. */
        TEST_PARAMETER_SET,
        /** A parameter set that no standard we know names. */
        UNKNOWN_PARAMETER_SET,
        /** The public point is off its curve or outside the subgroup of order q (RFC 9215 §8). */
        INVALID_POINT,
        /** The PKCS#10 is not signed with the key it carries. */
        POSSESSION_NOT_PROVEN,
        /** The signature does not fit the signed bytes and the key. */
        SIGNATURE_INVALID,
        /** A CMS must carry the signature of exactly one signer. */
        NOT_ONE_SIGNER,
        /** Signed by somebody else than the one we expect. */
        SIGNER_DIFFERS,
        /** Something else was signed than what we gave to sign. */
        CONTENT_DIFFERS,
        /** A CMS without the signed attributes contentType and messageDigest (приказ Минцифры № 472, п. 6). */
        ATTRIBUTES_MISSING,
        /** The hash function does not belong to the key. */
        DIGEST_DIFFERS,
        /** A certificate of the chain is not signed by the next one. */
        CHAIN_BROKEN,
        /** The password does not open the key. */
        WRONG_PASSWORD
    }

    private final Reason reason;

    public GostRefusal(Reason reason, String detail) {
        this(reason, detail, null);
    }

    public GostRefusal(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
