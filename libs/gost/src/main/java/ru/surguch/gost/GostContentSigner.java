package ru.surguch.gost;

import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.io.DigestOutputStream;
import org.bouncycastle.operator.ContentSigner;

/** Lets BouncyCastle's builders (certificate, CRL, OCSP, PKCS#10) sign with a {@link RawSigner}; one object for one signature. */
public final class GostContentSigner implements ContentSigner {

    private final RawSigner signer;
    private final DigestOutputStream hash;

    public GostContentSigner(RawSigner signer) {
        this.signer = signer;
        this.hash = signer.parameterSet().streebog().stream();
    }

    /** 1.2.643.7.1.1.3.2 or .3 without parameters (RFC 9215 §2). */
    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return signer.parameterSet().signatureAlgorithmIdentifier();
    }

    @Override
    public OutputStream getOutputStream() {
        return hash;
    }

    @Override
    public byte[] getSignature() {
        return signer.sign(hash.getDigest());
    }
}
