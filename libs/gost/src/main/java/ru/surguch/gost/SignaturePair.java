package ru.surguch.gost;

import java.math.BigInteger;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/** The two numbers of a GOST R 34.10-2012 signature (RFC 7091 §6), on the wire s || r, each big-endian (RFC 9215 §2). */
record SignaturePair(BigInteger s, BigInteger r) {

    /** The digest is given as software prints it; BouncyCastle takes it little-endian by itself. */
    static SignaturePair of(CipherParameters privateKey, byte[] digest) {
        ECGOST3410Signer signer = new ECGOST3410Signer();
        signer.init(true, privateKey);
        BigInteger[] rs = signer.generateSignature(digest);
        return new SignaturePair(rs[1], rs[0]);
    }

    static SignaturePair of(byte[] octets) {
        int half = octets.length / 2;
        return new SignaturePair(
                new BigInteger(1, octets, 0, half), new BigInteger(1, octets, half, octets.length - half));
    }

    byte[] octets(int half) {
        return Arrays.concatenate(BigIntegers.asUnsignedByteArray(half, s), BigIntegers.asUnsignedByteArray(half, r));
    }

    boolean fits(ECPublicKeyParameters key, byte[] digest) {
        ECGOST3410Signer verifier = new ECGOST3410Signer();
        verifier.init(false, key);
        return verifier.verifySignature(digest, r, s);
    }
}
