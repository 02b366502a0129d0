package ru.surguch.gost;

import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** Signs as CAdES-BES (ETSI EN 319 122-1): a detached CMS that names its certificate by hash inside the signed part. */
public final class CadesBes {

    private final RawSigner signer;
    private final GostCertificate certificate;
    private final Streebog hash;

    /** IllegalArgumentException when the certificate is not of the signer's key. */
    public CadesBes(RawSigner signer, GostCertificate certificate) {
        if (!signer.publicKey().equals(certificate.publicKey())) {
            throw new IllegalArgumentException(certificate + " is not of this key");
        }
        this.signer = signer;
        this.certificate = certificate;
        this.hash = signer.parameterSet().streebog();
    }

    /** @return DER with the signer's certificate enclosed and the content left out */
    public byte[] sign(byte[] content, Instant signingTime) {
        DERSet attributes = attributes(content, signingTime);
        return Cms.detached(hash, certificate, signerInfo(attributes, signer.signMessage(Cms.der(attributes))));
    }

    private DERSet attributes(byte[] content, Instant signingTime) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(hash.of(content))));
        attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(signingTime))));
        attributes.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate()));
        return new DERSet(attributes);
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private SigningCertificateV2 signingCertificate() {
        return new SigningCertificateV2(new ESSCertIDv2(hash.algorithmIdentifier(), hash.of(certificate.der())));
    }

    // The signature algorithm is the key's OID: so do the TC26 examples of Р 1323565.1.025-2019, OpenSSL and the token
    // plug-ins.
    private SignerInfo signerInfo(DERSet attributes, byte[] signature) {
        return new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(certificate.issuer(), certificate.serial())),
                hash.algorithmIdentifier(),
                attributes,
                new AlgorithmIdentifier(signer.parameterSet().keyAlgorithm()),
                new DEROctetString(signature),
                null);
    }
}
