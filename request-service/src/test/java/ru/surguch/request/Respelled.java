package ru.surguch.request;

import java.io.IOException;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import ru.surguch.gost.GostContentSigner;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;

/** CryptoPro-A and TC26-256-B are one curve under two names (RFC 7836 §5.1). */
final class Respelled {

    private Respelled() {}

    static byte[] asTc26B(SoftwareKey key) throws IOException {
        var spki = new SubjectPublicKeyInfo(
                ParameterSet.TC26_256_B.keyAlgorithmIdentifier(),
                new DEROctetString(key.publicKey().point()));
        return new PKCS10CertificationRequestBuilder(new X500Name("CN=twin"), spki)
                .build(new GostContentSigner(key))
                .getEncoded();
    }
}
