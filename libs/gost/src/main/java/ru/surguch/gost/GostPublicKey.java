package ru.surguch.gost;

import static ru.surguch.gost.GostRefusal.Reason.INVALID_POINT;
import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;

/** A GOST R 34.10-2012 public key («ключ проверки») on an accepted curve; its SubjectPublicKeyInfo is kept byte for byte. */
public final class GostPublicKey {

    private static final int LONGEST_SPKI = 256; // the longest legal one, 512 bits with digestParamSet, has 170 octets
    private static final HexFormat VIEWER = HexFormat.ofDelimiter(" ").withUpperCase();

    private final byte[] spki;
    private final ParameterSet parameterSet;
    private final byte[] point;
    private final ECPublicKeyParameters key; // one object: BC's second verification with it costs half of the first

    private GostPublicKey(byte[] spki, ParameterSet parameterSet, byte[] point) {
        this.spki = spki;
        this.parameterSet = parameterSet;
        this.point = point;
        this.key = onCurve(parameterSet, point);
    }

    /** Reads a DER SubjectPublicKeyInfo (RFC 9215 §4) and checks algorithm, set, digestParamSet and point. */
    public static GostPublicKey of(byte[] spki) {
        Untrusted.limited(spki, LONGEST_SPKI);
        return Untrusted.read("SubjectPublicKeyInfo", () -> read(spki.clone()));
    }

    /** @param point X || Y, each little-endian, as in the SPKI's OCTET STRING and PKCS#11's CKA_VALUE */
    public static GostPublicKey of(ParameterSet parameterSet, byte[] point) {
        return Untrusted.read(
                "public point",
                () -> new GostPublicKey(
                        new SubjectPublicKeyInfo(parameterSet.keyAlgorithmIdentifier(), new DEROctetString(point))
                                .getEncoded(ASN1Encoding.DER),
                        parameterSet,
                        point.clone()));
    }

    private static GostPublicKey read(byte[] bytes) throws IOException {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(Untrusted.definite(bytes));
        ParameterSet set = Algorithms.parameterSet(info.getAlgorithm());
        byte[] point = ASN1OctetString.getInstance(
                        Untrusted.definite(info.getPublicKeyData().getOctets()))
                .getOctets();
        return new GostPublicKey(bytes, set, point);
    }

    private static ECPublicKeyParameters onCurve(ParameterSet set, byte[] point) {
        ECDomainParameters curve = set.curve();
        if (point.length != 2 * set.octets()) {
            throw new GostRefusal(MALFORMED, "point of " + point.length + " octets on " + set);
        }
        try {
            BigInteger x = littleEndian(point, 0, set.octets());
            BigInteger y = littleEndian(point, set.octets(), 2 * set.octets());
            return new ECPublicKeyParameters(curve.getCurve().createPoint(x, y), curve);
        } catch (IllegalArgumentException e) {
            throw new GostRefusal(INVALID_POINT, "point is not of the group of " + set, e);
        }
    }

    private static BigInteger littleEndian(byte[] octets, int from, int to) {
        return new BigInteger(1, org.bouncycastle.util.Arrays.reverse(Arrays.copyOfRange(octets, from, to)));
    }

    public ParameterSet parameterSet() {
        return parameterSet;
    }

    /** The SubjectPublicKeyInfo, the very bytes we were given. */
    public byte[] spki() {
        return spki.clone();
    }

    /** For BouncyCastle's builders; it encodes to {@link #spki()}. */
    public SubjectPublicKeyInfo subjectPublicKeyInfo() {
        return SubjectPublicKeyInfo.getInstance(spki);
    }

    /** X || Y, each little-endian. */
    public byte[] point() {
        return point.clone();
    }

    /** @param signature s || r, each big-endian; anything of another length does not verify */
    public boolean verifies(byte[] digest, byte[] signature) {
        if (digest.length != parameterSet.octets()) {
            throw new IllegalArgumentException("A digest of " + digest.length + " octets for " + parameterSet);
        }
        return signature.length == 2 * parameterSet.octets()
                && SignaturePair.of(signature).fits(key, digest);
    }

    /** Hashes the message with the key's own Streebog first. */
    boolean verifiesMessage(byte[] message, byte[] signature) {
        return verifies(parameterSet.streebog().of(message), signature);
    }

    /** Streebog-256 of the SPKI: names the key as its owner wrote it. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(Streebog.BITS_256.of(spki));
    }

    /**
     * Streebog-256 of X || Y: one for all spellings of a key (digestParamSet present or not, the curve under its other names),
     * therefore the one to tell by whether a key was used before (63-ФЗ ст. 14 ч. 2 п. 3).
     */
    public Fingerprint pointFingerprint() {
        return Fingerprint.of(Streebog.BITS_256.of(point));
    }

    /** The BIT STRING's content as certificate viewers show it and acts print it: 16 octets a line, «04 40 …» first. */
    public List<String> hexLines() {
        byte[] shown = subjectPublicKeyInfo().getPublicKeyData().getOctets();
        return IntStream.iterate(0, at -> at < shown.length, at -> at + 16)
                .mapToObj(at -> VIEWER.formatHex(shown, at, Math.min(at + 16, shown.length)))
                .toList();
    }

    /** Equal when the SPKI is equal to the byte. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GostPublicKey that && Arrays.equals(spki, that.spki);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(spki);
    }

    @Override
    public String toString() {
        return parameterSet + " " + fingerprint();
    }
}
