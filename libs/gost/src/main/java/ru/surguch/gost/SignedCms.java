package ru.surguch.gost;

import static ru.surguch.gost.GostRefusal.Reason.CONTENT_DIFFERS;
import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;
import static ru.surguch.gost.GostRefusal.Reason.NOT_ONE_SIGNER;
import static ru.surguch.gost.GostRefusal.Reason.SIGNATURE_INVALID;
import static ru.surguch.gost.GostRefusal.Reason.SIGNER_DIFFERS;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.Certificate;

/** A CMS signature (RFC 5652 SignedData, приказ Минцифры № 472) of exactly one signer, attached or detached. */
public final class SignedCms {

    private static final int LIMIT = 1024 * 1024;

    private final byte[] encoded;
    private final SignedData data;
    private final SignerInfo signer;

    private SignedCms(byte[] encoded) throws IOException {
        ContentInfo info = ContentInfo.getInstance(Untrusted.ber(encoded));
        if (!info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
            throw new GostRefusal(MALFORMED, "CMS is not SignedData");
        }
        this.encoded = encoded;
        this.data = SignedData.getInstance(info.getContent());
        if (data.getSignerInfos().size() != 1) {
            throw new GostRefusal(NOT_ONE_SIGNER, data.getSignerInfos().size() + " signers");
        }
        this.signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    }

    /** Reads PEM «CMS» or «PKCS7», bare base64, DER or BER of at most 1 MiB; nothing is verified yet. */
    public static SignedCms parse(byte[] input) {
        byte[] encoded = Armour.open(Untrusted.limited(input, LIMIT), "CMS", "PKCS7");
        return Untrusted.read("CMS", () -> new SignedCms(encoded));
    }

    /** The CMS as it came, out of its wrapping. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /**
     * Verifies that the registered certificate's key signed exactly these bytes. Whether the certificate was valid and not
     * revoked when we received the signature is the caller's question.
     */
    public VerifiedSignature verify(byte[] content, GostCertificate registered) {
        return Untrusted.read("CMS", () -> {
            requireSigner(registered);
            requireAttached(content);
            return verifySigned(content, registered);
        });
    }

    // п. 5.6.1 of order 472: the signer is named by issuer and serial number.
    private void requireSigner(GostCertificate registered) throws IOException {
        if (!names(IssuerAndSerialNumber.getInstance(signer.getSID().getId()), registered)) {
            throw new GostRefusal(SIGNER_DIFFERS, "signed by another certificate than " + registered);
        }
        ASN1Set enclosed = data.getCertificates();
        for (ASN1Encodable certificate : enclosed == null ? new ASN1Encodable[0] : enclosed.toArray()) {
            requireNoImpostor(certificate, registered);
        }
    }

    private static boolean names(IssuerAndSerialNumber id, GostCertificate certificate) {
        return id.getName().equals(certificate.issuer()) && id.getSerialNumber().hasValue(certificate.serial());
    }

    // A certificate of the same name and number that is not the registered one to the byte; issuers may be enclosed
    // freely.
    private static void requireNoImpostor(ASN1Encodable enclosed, GostCertificate registered) throws IOException {
        if (!(enclosed instanceof ASN1Sequence sequence)) {
            return;
        }
        Certificate certificate = Certificate.getInstance(sequence);
        if (names(new IssuerAndSerialNumber(certificate), registered)
                && !Arrays.equals(sequence.getEncoded(ASN1Encoding.DL), registered.der())) {
            throw new GostRefusal(SIGNER_DIFFERS, "enclosed certificate is not the registered one");
        }
    }

    private void requireAttached(byte[] content) {
        ASN1Encodable attached = data.getEncapContentInfo().getContent();
        if (attached != null
                && !Arrays.equals(ASN1OctetString.getInstance(attached).getOctets(), content)) {
            throw new GostRefusal(CONTENT_DIFFERS, "attached content is not ours");
        }
    }

    private VerifiedSignature verifySigned(byte[] content, GostCertificate registered) throws IOException {
        ParameterSet set = registered.publicKey().parameterSet();
        Algorithms.requireOneOf(signer.getDigestAlgorithm(), set.streebog().oid());
        Algorithms.requireOneOf(signer.getDigestEncryptionAlgorithm(), set.keyAlgorithm(), set.signatureAlgorithm());
        SignedAttributes attributes = new SignedAttributes(signer.getAuthenticatedAttributes());
        attributes.requireContent(
                data.getEncapContentInfo().getContentType(), set.streebog().of(content));
        if (!registered
                .publicKey()
                .verifiesMessage(
                        attributes.signed(), signer.getEncryptedDigest().getOctets())) {
            throw new GostRefusal(SIGNATURE_INVALID, "the signature does not fit the signed attributes");
        }
        return new VerifiedSignature(registered, attributes.signingTime(), attributes.bindCertificate(registered));
    }
}
