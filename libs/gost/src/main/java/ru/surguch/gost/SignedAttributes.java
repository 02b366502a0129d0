package ru.surguch.gost;

import static ru.surguch.gost.GostRefusal.Reason.ATTRIBUTES_MISSING;
import static ru.surguch.gost.GostRefusal.Reason.CONTENT_DIFFERS;
import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;
import static ru.surguch.gost.GostRefusal.Reason.SIGNER_DIFFERS;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** The signed attributes of a CMS signer (RFC 5652 §11), each at most once and with one value. */
record SignedAttributes(ASN1Set set) {

    SignedAttributes {
        if (set == null) {
            throw new GostRefusal(ATTRIBUTES_MISSING, "no signed attributes at all");
        }
    }

    /** The bytes under the signature: DER of a SET OF, not of the [0] they stand in (RFC 5652 §5.4). */
    byte[] signed() throws IOException {
        return set.getEncoded(ASN1Encoding.DER);
    }

    void requireContent(ASN1ObjectIdentifier type, byte[] digest) {
        if (!required(CMSAttributes.contentType).equals(type)) {
            throw new GostRefusal(CONTENT_DIFFERS, "contentType is not the content's");
        }
        byte[] signed = ASN1OctetString.getInstance(required(CMSAttributes.messageDigest))
                .getOctets();
        if (!Arrays.equals(signed, digest)) {
            throw new GostRefusal(CONTENT_DIFFERS, "messageDigest is not the content's");
        }
    }

    /** Where signingCertificateV2 is given, its first entry must be the signer's (RFC 5035 §3). */
    boolean bindCertificate(GostCertificate signer) {
        Optional<ESSCertIDv2> id = one(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                .map(value -> SigningCertificateV2.getInstance(value).getCerts()[0]);
        if (id.isPresent() && !names(id.get(), signer)) {
            throw new GostRefusal(SIGNER_DIFFERS, "signingCertificateV2 names another certificate");
        }
        return id.isPresent();
    }

    private static boolean names(ESSCertIDv2 id, GostCertificate signer) {
        Digest hash = hash(id.getHashAlgorithm().getAlgorithm());
        return Arrays.equals(Streebog.hash(hash, signer.der()), id.getCertHash());
    }

    // SHA-256 is what the attribute means when it names no hash (RFC 5035 §4).
    private static Digest hash(ASN1ObjectIdentifier oid) {
        if (oid.equals(NISTObjectIdentifiers.id_sha256)) {
            return new SHA256Digest();
        }
        return Arrays.stream(Streebog.values())
                .filter(streebog -> streebog.oid().equals(oid))
                .map(Streebog::digest)
                .findFirst()
                .orElseThrow(() -> new GostRefusal(MALFORMED, "signingCertificateV2 hashed with " + oid));
    }

    Optional<Instant> signingTime() {
        return one(CMSAttributes.signingTime)
                .map(value -> Time.getInstance(value).getDate().toInstant());
    }

    private ASN1Encodable required(ASN1ObjectIdentifier type) {
        return one(type).orElseThrow(() -> new GostRefusal(ATTRIBUTES_MISSING, type.getId()));
    }

    private Optional<ASN1Encodable> one(ASN1ObjectIdentifier type) {
        List<Attribute> found = Arrays.stream(set.toArray())
                .map(Attribute::getInstance)
                .filter(attribute -> attribute.getAttrType().equals(type))
                .toList();
        if (found.size() > 1
                || found.stream()
                        .anyMatch(attribute -> attribute.getAttrValues().size() != 1)) {
            throw new GostRefusal(MALFORMED, "attribute " + type + " more than once");
        }
        return found.stream()
                .map(attribute -> attribute.getAttrValues().getObjectAt(0))
                .findFirst();
    }
}
