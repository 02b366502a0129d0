package ru.surguch.issuance.x509;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.ParameterSet;

/**
 * A certificate before its signature (RFC 5280 §4.1.2), version 3; the key's SubjectPublicKeyInfo goes in byte for byte.
 *
 * @param signedWith parameter set of the issuer's key
 */
public record ToBeSigned(
        SerialNumber serial,
        ParameterSet signedWith,
        X500Name issuer,
        Validity validity,
        X500Name subject,
        GostPublicKey key,
        CertificateExtensions extensions) {

    /** DER of the TBSCertificate. */
    public byte[] der() {
        var tbs = new V3TBSCertificateGenerator();
        tbs.setSerialNumber(new ASN1Integer(serial.value()));
        tbs.setSignature(signedWith.signatureAlgorithmIdentifier());
        tbs.setIssuer(issuer);
        tbs.setStartDate(validity.notBefore());
        tbs.setEndDate(validity.notAfter());
        tbs.setSubject(subject);
        tbs.setSubjectPublicKeyInfo(key.subjectPublicKeyInfo());
        tbs.setExtensions(extensions.build());
        return der(tbs.generateTBSCertificate());
    }

    /**
     * The certificate of these bytes; whether the signature fits is the caller's question.
     *
     * @param signature s || r, each big-endian
     */
    public static GostCertificate signed(byte[] tbs, ParameterSet signedWith, byte[] signature) {
        var certificate = new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
            ASN1Sequence.getInstance(tbs), signedWith.signatureAlgorithmIdentifier(), new DERBitString(signature)
        });
        return GostCertificate.of(der(certificate));
    }

    private static byte[] der(ASN1Object value) {
        try {
            return value.getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
