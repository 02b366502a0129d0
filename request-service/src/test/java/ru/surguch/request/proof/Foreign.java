package ru.surguch.request.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import ru.surguch.gost.GostContentSigner;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;

/** Requests for keys that the desk does not take. */
public final class Foreign {

    private static final ASN1ObjectIdentifier CRYPTOPRO_A = new ASN1ObjectIdentifier("1.2.643.2.2.35.1");
    private static final ASN1ObjectIdentifier STREEBOG_94 = new ASN1ObjectIdentifier("1.2.643.2.2.30.1");

    private Foreign() {}

    /** PKCS#10 in DER of a point that claims to be of this algorithm. */
    public static byte[] pkcs10(String algorithm) {
        var key = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
        var parameters = new DERSequence(new ASN1ObjectIdentifier[] {CRYPTOPRO_A, STREEBOG_94});
        var identifier = new AlgorithmIdentifier(new ASN1ObjectIdentifier(algorithm), parameters);
        return signed(spki(identifier, key.publicKey().point()), key);
    }

    /** PKCS#10 in DER that carries one key and is signed with another. */
    public static byte[] withoutPossession() {
        var carried = SoftwareKey.generate(ParameterSet.TC26_256_A).publicKey();
        return signed(carried.subjectPublicKeyInfo(), SoftwareKey.generate(ParameterSet.TC26_256_A));
    }

    /** PKCS#10 in DER of a point that is not on the curve. */
    public static byte[] offTheCurve() {
        var key = SoftwareKey.generate(ParameterSet.TC26_256_A);
        var point = key.publicKey().point();
        point[0] ^= 1;
        return signed(spki(ParameterSet.TC26_256_A.keyAlgorithmIdentifier(), point), key);
    }

    private static SubjectPublicKeyInfo spki(AlgorithmIdentifier algorithm, byte[] point) {
        try {
            return new SubjectPublicKeyInfo(algorithm, new DEROctetString(point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] signed(SubjectPublicKeyInfo spki, SoftwareKey key) {
        try {
            return new PKCS10CertificationRequestBuilder(new X500Name("CN=foreign"), spki)
                    .build(new GostContentSigner(key))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
