package ru.surguch.gost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;

/** Puts a SignedData without content together (RFC 5652 §5.1). */
final class Cms {

    private static final ContentInfo NO_CONTENT = new ContentInfo(CMSObjectIdentifiers.data, null);

    private Cms() {}

    static byte[] certificatesOnly(List<GostCertificate> certificates) {
        return signedData(new DERSet(), certificates, new DERSet());
    }

    static byte[] detached(Streebog hash, GostCertificate certificate, SignerInfo signer) {
        return signedData(new DERSet(hash.algorithmIdentifier()), List.of(certificate), new DERSet(signer));
    }

    private static byte[] signedData(ASN1Set hashes, List<GostCertificate> certificates, ASN1Set signers) {
        ASN1EncodableVector enclosed = new ASN1EncodableVector();
        certificates.forEach(certificate -> enclosed.add(certificate.holder().toASN1Structure()));
        SignedData data = new SignedData(hashes, NO_CONTENT, new DERSet(enclosed), null, signers);
        return der(new ContentInfo(CMSObjectIdentifiers.signedData, data));
    }

    static byte[] der(ASN1Object value) {
        try {
            return value.getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
