package ru.surguch.gost;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.io.DigestOutputStream;

/** The hash function GOST R 34.11-2012 «Стрибог» (RFC 6986) in its two lengths. */
public enum Streebog {
    BITS_256("1.2.643.7.1.1.2.2"),
    BITS_512("1.2.643.7.1.1.2.3");

    private final ASN1ObjectIdentifier oid;

    Streebog(String oid) {
        this.oid = new ASN1ObjectIdentifier(oid);
    }

    /** RFC 9215 §3. */
    public ASN1ObjectIdentifier oid() {
        return oid;
    }

    /** Written without parameters, as RFC 9215 §3 demands. */
    public AlgorithmIdentifier algorithmIdentifier() {
        return new AlgorithmIdentifier(oid);
    }

    /** 32 or 64 octets in the order that software prints (RFC 6986 prints them reversed). */
    public byte[] of(byte[] message) {
        return hash(digest(), message);
    }

    static byte[] hash(Digest digest, byte[] message) {
        digest.update(message, 0, message.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }

    Digest digest() {
        return this == BITS_256 ? new GOST3411_2012_256Digest() : new GOST3411_2012_512Digest();
    }

    /** Whatever is written to it is hashed; {@link DigestOutputStream#getDigest()} ends it. */
    DigestOutputStream stream() {
        return new DigestOutputStream(digest());
    }
}
