package ru.surguch.gost;

import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** What PKCS#10 and X.509 share: SEQUENCE { the signed bytes as they came, algorithm, signature }. */
record SignedStructure(byte[] signed, AlgorithmIdentifier algorithm, byte[] signature) {

    static SignedStructure of(ASN1Sequence sequence) throws IOException {
        if (sequence.size() != 3) {
            throw new GostRefusal(MALFORMED, "not { signed, algorithm, signature }");
        }
        return new SignedStructure(
                sequence.getObjectAt(0).toASN1Primitive().getEncoded(ASN1Encoding.DL),
                AlgorithmIdentifier.getInstance(sequence.getObjectAt(1)),
                ASN1BitString.getInstance(sequence.getObjectAt(2)).getOctets());
    }

    boolean isSignedWith(GostPublicKey key) {
        ASN1ObjectIdentifier fitting = key.parameterSet().signatureAlgorithm();
        return Algorithms.isOneOf(algorithm, fitting) && key.verifiesMessage(signed, signature);
    }
}
