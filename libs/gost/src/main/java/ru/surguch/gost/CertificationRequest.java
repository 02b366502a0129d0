package ru.surguch.gost;

import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;
import static ru.surguch.gost.GostRefusal.Reason.POSSESSION_NOT_PROVEN;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;

/** A PKCS#10 (RFC 2986, RFC 9215 §2) whose sender has proven to hold the private key. */
public final class CertificationRequest {

    private static final int LIMIT = 16 * 1024; // a 512-bit request with every attribute of CertEnroll has 3 KiB in PEM
    private static final String LABEL = "CERTIFICATE REQUEST";

    private final byte[] der;
    private final PKCS10CertificationRequest request;
    private final X500Name subject;
    private final GostPublicKey publicKey;
    private final Optional<Extensions> extensions;

    private CertificationRequest(byte[] der) throws IOException {
        ASN1Sequence sequence = ASN1Sequence.getInstance(Untrusted.definite(der));
        this.der = der;
        this.request =
                new PKCS10CertificationRequest(org.bouncycastle.asn1.pkcs.CertificationRequest.getInstance(sequence));
        this.subject = Untrusted.opened(request.getSubject());
        this.publicKey = GostPublicKey.of(request.getSubjectPublicKeyInfo().getEncoded());
        this.extensions = Optional.ofNullable(request.getRequestedExtensions());
        requirePossession(SignedStructure.of(sequence));
        requireVersion0();
    }

    /**
     * Reads PEM «CERTIFICATE REQUEST» or «NEW CERTIFICATE REQUEST», bare base64 or DER of at most 16 KiB, checks the key
     * ({@link GostPublicKey#of(byte[])}) and the proof of possession.
     */
    public static CertificationRequest of(byte[] input) {
        byte[] der = Armour.open(Untrusted.limited(input, LIMIT), LABEL, "NEW " + LABEL);
        return Untrusted.read("PKCS#10", () -> new CertificationRequest(der));
    }

    /** Asks for a certificate of the signer's key: version 0, no attributes. */
    public static CertificationRequest sign(RawSigner signer, X500Name subject) {
        PKCS10CertificationRequest made = new PKCS10CertificationRequestBuilder(
                        subject, signer.publicKey().subjectPublicKeyInfo())
                .build(new GostContentSigner(signer));
        return Untrusted.read("PKCS#10", () -> new CertificationRequest(made.getEncoded()));
    }

    private void requirePossession(SignedStructure structure) {
        Algorithms.requireOneOf(structure.algorithm(), publicKey.parameterSet().signatureAlgorithm());
        if (!structure.isSignedWith(publicKey)) {
            throw new GostRefusal(POSSESSION_NOT_PROVEN, "the PKCS#10 is not signed with its own key");
        }
    }

    private void requireVersion0() {
        if (!request.toASN1Structure()
                .getCertificationRequestInfo()
                .getVersion()
                .hasValue(0)) {
            throw new GostRefusal(MALFORMED, "PKCS#10 of another version than 0");
        }
    }

    /** The request as it came, out of its wrapping. */
    public byte[] der() {
        return der.clone();
    }

    public String pem() {
        return Armour.pem(LABEL, der);
    }

    public GostPublicKey publicKey() {
        return publicKey;
    }

    /** What the sender calls itself: to be shown, never to be certified. */
    public X500Name subject() {
        return subject;
    }

    /** The extensions the sender asks for (extensionRequest, 1.2.840.113549.1.9.14). */
    public Optional<Extensions> extensions() {
        return extensions;
    }
}
