package ru.surguch.gost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.BERTaggedObject;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** Writes CMS as other tools do or as they must not, in BER, to see what {@link SignedCms} says of it. */
final class CmsBuilder {

    private final RawSigner key;
    private final GostCertificate signer;
    private final List<Attribute> extra = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final ASN1EncodableVector enclosed = new ASN1EncodableVector();
    private AlgorithmIdentifier digestAlgorithm;
    private AlgorithmIdentifier signatureAlgorithm;
    private ASN1Encodable identifier;
    private byte[] attached;
    private boolean attributes = true;
    private int signers = 1;
    private int version = 1;

    CmsBuilder(RawSigner key, GostCertificate signer) {
        this.key = key;
        this.signer = signer;
        this.digestAlgorithm = key.parameterSet().streebog().algorithmIdentifier();
        this.signatureAlgorithm = new AlgorithmIdentifier(key.parameterSet().keyAlgorithm());
        this.identifier = new IssuerAndSerialNumber(signer.issuer(), signer.serial());
    }

    static Attribute messageDigest(byte[] digest) {
        return new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest)));
    }

    static Attribute signingCertificate(Streebog hash, GostCertificate certificate) {
        return signingCertificate(new ESSCertIDv2(hash.algorithmIdentifier(), hash.of(certificate.der())));
    }

    static Attribute signingCertificateBySha256(GostCertificate certificate) {
        return signingCertificate(new ESSCertIDv2(
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
                Streebog.hash(new SHA256Digest(), certificate.der())));
    }

    private static Attribute signingCertificate(ESSCertIDv2 id) {
        return new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(id)));
    }

    /** Same issuer and serial number, another key. */
    static GostCertificate impostorOf(GostCertificate certificate, RawSigner ca) {
        return GostCertificate.of(new X509v3CertificateBuilder(
                        certificate.issuer(),
                        certificate.serial(),
                        certificate.holder().getNotBefore(),
                        certificate.holder().getNotAfter(),
                        certificate.subject(),
                        ca.publicKey().subjectPublicKeyInfo())
                .build(new GostContentSigner(ca)));
    }

    CmsBuilder enclosing(GostCertificate certificate) {
        enclosed.add(certificate.holder().toASN1Structure());
        return this;
    }

    CmsBuilder with(Attribute attribute) {
        extra.add(attribute);
        return this;
    }

    CmsBuilder without(String oid) {
        missing.add(oid);
        return this;
    }

    CmsBuilder withoutAttributes() {
        attributes = false;
        return this;
    }

    CmsBuilder signers(int number) {
        signers = number;
        return this;
    }

    CmsBuilder attaching(byte[] content) {
        attached = content;
        return this;
    }

    CmsBuilder digestAlgorithm(String oid) {
        digestAlgorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid));
        return this;
    }

    CmsBuilder signatureAlgorithm(String oid, boolean withNull) {
        signatureAlgorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid), withNull ? DERNull.INSTANCE : null);
        return this;
    }

    CmsBuilder namedByKeyIdentifier() {
        identifier = new DERTaggedObject(
                false, 0, new DEROctetString(signer.keyIdentifier().orElseThrow()));
        return this;
    }

    CmsBuilder version0() {
        version = 0;
        return this;
    }

    VerifiedSignature verify(byte[] content, GostCertificate registered) {
        return SignedCms.parse(build(content)).verify(content, registered);
    }

    private byte[] build(byte[] content) {
        try {
            ASN1EncodableVector infos = new ASN1EncodableVector();
            infos.addAll(Collections.nCopies(signers, signerInfo(content)).toArray(ASN1Encodable[]::new));
            ASN1EncodableVector data = new ASN1EncodableVector();
            data.add(new ASN1Integer(1));
            data.add(new DERSet(digestAlgorithm));
            data.add(
                    new ContentInfo(CMSObjectIdentifiers.data, attached == null ? null : new DEROctetString(attached)));
            if (enclosed.size() > 0) {
                data.add(new BERTaggedObject(false, 0, new DERSet(enclosed)));
            }
            data.add(new DERSet(infos));
            return new ContentInfo(CMSObjectIdentifiers.signedData, new BERSequence(data)).getEncoded(ASN1Encoding.BER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ASN1Encodable signerInfo(byte[] content) throws IOException {
        DERSet signed = attributes(content);
        ASN1EncodableVector info = new ASN1EncodableVector();
        info.add(new ASN1Integer(version));
        info.add(identifier);
        info.add(digestAlgorithm);
        if (attributes) {
            info.add(new DERTaggedObject(false, 0, signed));
        }
        info.add(signatureAlgorithm);
        info.add(new DEROctetString(key.signMessage(attributes ? signed.getEncoded() : content)));
        return new BERSequence(info);
    }

    private DERSet attributes(byte[] content) {
        ASN1EncodableVector all = new ASN1EncodableVector();
        List<Attribute> usual = List.of(
                new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)),
                messageDigest(key.parameterSet().streebog().of(content)));
        usual.stream()
                .filter(attribute -> !missing.contains(attribute.getAttrType().getId()))
                .forEach(all::add);
        extra.forEach(all::add);
        return new DERSet(all);
    }
}
