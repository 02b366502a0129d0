package ru.surguch.gost;

import static ru.surguch.gost.GostRefusal.Reason.TEST_PARAMETER_SET;
import static ru.surguch.gost.GostRefusal.Reason.UNKNOWN_PARAMETER_SET;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.params.ECDomainParameters;

/**
 * The elliptic curves on which GOST R 34.10-2012 keys live, and how each is written (RFC 9215 §4.2, App. A; RFC 7836 §5).
 * CRYPTOPRO_A, CRYPTOPRO_XCHA and TC26_256_B are one curve under three names, as are B with TC26_256_C and C, XCHB with TC26_256_D.
 */
public enum ParameterSet {
    TEST_256("1.2.643.2.2.35.0", 256, DigestParamSet.REQUIRED, "тестовый (2001)"),
    CRYPTOPRO_A("1.2.643.2.2.35.1", 256, DigestParamSet.REQUIRED, "КриптоПро A"),
    CRYPTOPRO_B("1.2.643.2.2.35.2", 256, DigestParamSet.REQUIRED, "КриптоПро B"),
    CRYPTOPRO_C("1.2.643.2.2.35.3", 256, DigestParamSet.REQUIRED, "КриптоПро C"),
    CRYPTOPRO_XCHA("1.2.643.2.2.36.0", 256, DigestParamSet.REQUIRED, "КриптоПро XchA"),
    CRYPTOPRO_XCHB("1.2.643.2.2.36.1", 256, DigestParamSet.REQUIRED, "КриптоПро XchB"),
    TC26_256_A("1.2.643.7.1.2.1.1.1", 256, DigestParamSet.OPTIONAL, "ТК 26 A"),
    TC26_256_B("1.2.643.7.1.2.1.1.2", 256, DigestParamSet.FORBIDDEN, "ТК 26 B"),
    TC26_256_C("1.2.643.7.1.2.1.1.3", 256, DigestParamSet.FORBIDDEN, "ТК 26 C"),
    TC26_256_D("1.2.643.7.1.2.1.1.4", 256, DigestParamSet.FORBIDDEN, "ТК 26 D"),
    TEST_512("1.2.643.7.1.2.1.2.0", 512, DigestParamSet.OPTIONAL, "тестовый (512)"),
    TC26_512_A("1.2.643.7.1.2.1.2.1", 512, DigestParamSet.OPTIONAL, "ТК 26 A"),
    TC26_512_B("1.2.643.7.1.2.1.2.2", 512, DigestParamSet.OPTIONAL, "ТК 26 B"),
    TC26_512_C("1.2.643.7.1.2.1.2.3", 512, DigestParamSet.OPTIONAL, "ТК 26 C");

    /** Whether the key's AlgorithmIdentifier names the hash beside the curve (RFC 9215 §4.2); we write it only where we must. */
    enum DigestParamSet {
        REQUIRED,
        OPTIONAL,
        FORBIDDEN
    }

    // Making one costs a scalar multiplication on the curves of cofactor 4, and one object lets BC keep its tables for
    // G.
    private static final Map<ParameterSet, ECDomainParameters> CURVES = new ConcurrentHashMap<>();

    private final ASN1ObjectIdentifier oid;
    private final int bits;
    private final DigestParamSet digestParamSet;
    private final String name;

    ParameterSet(String oid, int bits, DigestParamSet digestParamSet, String name) {
        this.oid = new ASN1ObjectIdentifier(oid);
        this.bits = bits;
        this.digestParamSet = digestParamSet;
        this.name = name;
    }

    /** The set of this OID, the test sets too; {@code UNKNOWN_PARAMETER_SET} when there is none. */
    public static ParameterSet of(ASN1ObjectIdentifier oid) {
        return Arrays.stream(values())
                .filter(set -> set.oid.equals(oid))
                .findFirst()
                .orElseThrow(() -> new GostRefusal(UNKNOWN_PARAMETER_SET, oid.getId()));
    }

    public ASN1ObjectIdentifier oid() {
        return oid;
    }

    /** 256 or 512: the length of a private key and of the digest it signs. */
    public int bits() {
        return bits;
    }

    /** Octets of a coordinate, of s, of r and of the digest: 32 or 64. */
    public int octets() {
        return bits / 8;
    }

    /** False only for the two sets that MUST NOT be used outside tests (RFC 9215 §4.2, §8). */
    public boolean accepted() {
        return this != TEST_256 && this != TEST_512;
    }

    /** 1.2.643.7.1.1.1.1 or .2 (RFC 9215 §4). */
    public ASN1ObjectIdentifier keyAlgorithm() {
        return new ASN1ObjectIdentifier(bits == 256 ? "1.2.643.7.1.1.1.1" : "1.2.643.7.1.1.1.2");
    }

    /** 1.2.643.7.1.1.3.2 or .3 (RFC 9215 §2). */
    public ASN1ObjectIdentifier signatureAlgorithm() {
        return new ASN1ObjectIdentifier(bits == 256 ? "1.2.643.7.1.1.3.2" : "1.2.643.7.1.1.3.3");
    }

    /** The only hash a key of this set signs. */
    public Streebog streebog() {
        return bits == 256 ? Streebog.BITS_256 : Streebog.BITS_512;
    }

    /** As we write it in a SubjectPublicKeyInfo or PKCS#8, with digestParamSet only where RFC 9215 §4.2 says MUST. */
    public AlgorithmIdentifier keyAlgorithmIdentifier() {
        DERSequence parameters = digestParamSet == DigestParamSet.REQUIRED
                ? new DERSequence(oid, streebog().oid())
                : new DERSequence(oid);
        return new AlgorithmIdentifier(keyAlgorithm(), parameters);
    }

    /** As we write it under a signature: without parameters (RFC 9215 §2). */
    public AlgorithmIdentifier signatureAlgorithmIdentifier() {
        return new AlgorithmIdentifier(signatureAlgorithm());
    }

    /** For people: «ГОСТ Р 34.10-2012, 256 бит, набор параметров ТК 26 A». */
    public String label() {
        return "ГОСТ Р 34.10-2012, %d бит, набор параметров %s".formatted(bits, name);
    }

    boolean forbidsDigestParamSet() {
        return digestParamSet == DigestParamSet.FORBIDDEN;
    }

    ECDomainParameters curve() {
        if (!accepted()) {
            throw new GostRefusal(TEST_PARAMETER_SET, oid.getId());
        }
        return CURVES.computeIfAbsent(this, set -> new ECDomainParameters(ECGOST3410NamedCurves.getByOIDX9(set.oid)));
    }
}
