package ru.surguch.gost;

import static ru.surguch.gost.GostRefusal.Reason.DIGEST_DIFFERS;
import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;
import static ru.surguch.gost.GostRefusal.Reason.NOT_GOST;
import static ru.surguch.gost.GostRefusal.Reason.OBSOLETE_ALGORITHM;
import static ru.surguch.gost.GostRefusal.Reason.TEST_PARAMETER_SET;
import static ru.surguch.gost.GostRefusal.Reason.UNKNOWN_PARAMETER_SET;

import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Null;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** What an AlgorithmIdentifier of a stranger may say. */
final class Algorithms {

    // RFC 4357, RFC 4491: GOST R 34.10-94, 34.10-2001, 34.11-94 and their pairs.
    private static final Set<String> OBSOLETE = Set.of(
            "1.2.643.2.2.3",
            "1.2.643.2.2.4",
            "1.2.643.2.2.9",
            "1.2.643.2.2.19",
            "1.2.643.2.2.20",
            "1.2.643.2.2.98",
            "1.2.643.2.2.99",
            "1.2.643.2.2.30.1");

    private static final List<ASN1ObjectIdentifier> CURRENT = List.of(
            ParameterSet.TC26_256_A.keyAlgorithm(),
            ParameterSet.TC26_512_A.keyAlgorithm(),
            ParameterSet.TC26_256_A.signatureAlgorithm(),
            ParameterSet.TC26_512_A.signatureAlgorithm(),
            Streebog.BITS_256.oid(),
            Streebog.BITS_512.oid());

    private Algorithms() {}

    /** Refuses what is not GOST 2012 at all, the old standards by their own name. */
    static void requireCurrent(ASN1ObjectIdentifier oid) {
        if (OBSOLETE.contains(oid.getId())) {
            throw new GostRefusal(OBSOLETE_ALGORITHM, oid.getId());
        }
        if (!CURRENT.contains(oid)) {
            throw new GostRefusal(NOT_GOST, oid.getId());
        }
    }

    /** The curve a key's AlgorithmIdentifier names; checked here, since BouncyCastle answers an unknown one with a NullPointerException. */
    static ParameterSet parameterSet(AlgorithmIdentifier algorithm) {
        Algorithms.requireCurrent(algorithm.getAlgorithm());
        ASN1Sequence parameters = ASN1Sequence.getInstance(algorithm.getParameters());
        ParameterSet set = ParameterSet.of(ASN1ObjectIdentifier.getInstance(parameters.getObjectAt(0)));
        if (!set.accepted()) {
            throw new GostRefusal(TEST_PARAMETER_SET, set.oid().getId());
        }
        if (!set.keyAlgorithm().equals(algorithm.getAlgorithm())) {
            throw new GostRefusal(UNKNOWN_PARAMETER_SET, set + " is not of " + algorithm.getAlgorithm());
        }
        requireDigestParamSet(set, parameters);
        return set;
    }

    // Absent where RFC 9215 §4.2 wants it present is tolerated: every tool reads such a key. The opposite is not: BC
    // refuses to.
    private static void requireDigestParamSet(ParameterSet set, ASN1Sequence parameters) {
        if (parameters.size() == 1) {
            return;
        }
        if (parameters.size() > 2 || set.forbidsDigestParamSet()) {
            throw new GostRefusal(MALFORMED, "digestParamSet must be omitted with " + set);
        }
        if (!set.streebog().oid().equals(parameters.getObjectAt(1))) {
            throw new GostRefusal(DIGEST_DIFFERS, "digestParamSet is not the hash of " + set);
        }
    }

    /** The algorithm under a signature or hash belongs to the key. */
    static void requireOneOf(AlgorithmIdentifier algorithm, ASN1ObjectIdentifier... fitting) {
        requireCurrent(algorithm.getAlgorithm());
        if (!isOneOf(algorithm, fitting)) {
            throw new GostRefusal(DIGEST_DIFFERS, algorithm.getAlgorithm().getId() + " does not belong to this key");
        }
    }

    /** Parameters may be absent (RFC 9215 §2) or NULL, as OpenSSL's engine writes them. */
    static boolean isOneOf(AlgorithmIdentifier algorithm, ASN1ObjectIdentifier... fitting) {
        ASN1Encodable parameters = algorithm.getParameters();
        return List.of(fitting).contains(algorithm.getAlgorithm())
                && (parameters == null || parameters instanceof ASN1Null);
    }
}
