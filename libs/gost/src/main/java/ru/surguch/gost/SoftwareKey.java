package ru.surguch.gost;

import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/** A private key in this process's memory: the file carrier's, and that of tests; a CA's key lives in a slot instead. */
public final class SoftwareKey implements RawSigner {

    private final ECPrivateKeyParameters key;
    private final GostPublicKey publicKey;

    private SoftwareKey(ParameterSet set, BigInteger d) {
        this.key = new ECPrivateKeyParameters(d, set.curve());
        ECPoint q = set.curve().getG().multiply(d).normalize();
        this.publicKey = GostPublicKey.of(
                set,
                Arrays.concatenate(
                        littleEndian(set, q.getAffineXCoord().toBigInteger()),
                        littleEndian(set, q.getAffineYCoord().toBigInteger())));
    }

    public static SoftwareKey generate(ParameterSet set) {
        ECDomainParameters curve = set.curve();
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(curve, new SecureRandom()));
        return new SoftwareKey(
                set, ((ECPrivateKeyParameters) generator.generateKeyPair().getPrivate()).getD());
    }

    /** Opens a PEM «ENCRYPTED PRIVATE KEY», ours or OpenSSL's; {@code WRONG_PASSWORD} when the password does not open it. */
    public static SoftwareKey open(String pem, char[] password) {
        return Untrusted.read("private key", () -> of(PrivateKeyEnvelope.open(pem, password)));
    }

    private static SoftwareKey of(PrivateKeyInfo info) throws IOException {
        ParameterSet set = Algorithms.parameterSet(info.getPrivateKeyAlgorithm());
        byte[] octets = info.getPrivateKey().getOctets();
        // GnuTLS and BouncyCastle, as we, put one more OCTET STRING around the number, OpenSSL does not.
        if (octets.length > set.octets()) {
            octets = ASN1OctetString.getInstance(octets).getOctets();
        }
        if (octets.length != set.octets()) {
            throw new GostRefusal(MALFORMED, "private key of " + octets.length + " octets for " + set);
        }
        return new SoftwareKey(set, new BigInteger(1, Arrays.reverse(octets)));
    }

    /** PKCS#8 in PEM, sealed with the password by PBES2 with AES-256; {@code openssl pkey} reads it. */
    public String seal(char[] password) {
        DEROctetString d = new DEROctetString(littleEndian(parameterSet(), key.getD()));
        return PrivateKeyEnvelope.seal(parameterSet().keyAlgorithmIdentifier(), d, password);
    }

    private static byte[] littleEndian(ParameterSet set, BigInteger number) {
        return Arrays.reverse(BigIntegers.asUnsignedByteArray(set.octets(), number));
    }

    @Override
    public ParameterSet parameterSet() {
        return publicKey.parameterSet();
    }

    @Override
    public GostPublicKey publicKey() {
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] digest) {
        if (digest.length != parameterSet().octets()) {
            throw new IllegalArgumentException("A digest of " + digest.length + " octets for " + parameterSet());
        }
        return SignaturePair.of(key, digest).octets(parameterSet().octets());
    }

    /** Names the public half only. */
    @Override
    public String toString() {
        return "private key of " + publicKey;
    }
}
