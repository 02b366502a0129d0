package ru.surguch.gost;

import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.digests.SHA1Digest;

/** A certificate with a GOST R 34.10-2012 key, kept byte for byte; its signature is checked only where an issuer is given. */
public final class GostCertificate {

    private static final int LIMIT = 64 * 1024; // certtool prints the whole certificate as text before the PEM block
    private static final String LABEL = "CERTIFICATE";

    private final byte[] der;
    private final X509CertificateHolder holder;
    private final SignedStructure structure;
    private final X500Name subject;
    private final X500Name issuer;
    private final GostPublicKey publicKey;
    private final Optional<byte[]> keyIdentifier;
    private final Instant notBefore;
    private final Instant notAfter;

    private GostCertificate(byte[] der) throws IOException {
        ASN1Sequence sequence = ASN1Sequence.getInstance(Untrusted.definite(der));
        this.der = der;
        this.holder = new X509CertificateHolder(Certificate.getInstance(sequence));
        this.structure = SignedStructure.of(sequence);
        this.subject = Untrusted.opened(holder.getSubject());
        this.issuer = Untrusted.opened(holder.getIssuer());
        this.publicKey = GostPublicKey.of(holder.getSubjectPublicKeyInfo().getEncoded());
        this.keyIdentifier = Optional.ofNullable(holder.getExtensions())
                .map(SubjectKeyIdentifier::fromExtensions)
                .map(SubjectKeyIdentifier::getKeyIdentifier);
        this.notBefore = holder.getNotBefore().toInstant();
        this.notAfter = holder.getNotAfter().toInstant();
        requireOneAlgorithm();
    }

    /** Reads PEM «CERTIFICATE» (text before it is skipped), bare base64 or DER. */
    public static GostCertificate of(byte[] input) {
        byte[] der = Armour.open(Untrusted.limited(input, LIMIT), LABEL);
        return Untrusted.read("certificate", () -> new GostCertificate(der));
    }

    public static GostCertificate of(X509CertificateHolder holder) {
        return Untrusted.read("certificate", () -> new GostCertificate(holder.getEncoded()));
    }

    // RFC 5280 §4.1.1.2: the algorithm stands inside and outside of the signed part.
    private void requireOneAlgorithm() {
        if (!holder.toASN1Structure().getTBSCertificate().getSignature().equals(structure.algorithm())) {
            throw new GostRefusal(MALFORMED, "two signature algorithms in one certificate");
        }
    }

    public BigInteger serial() {
        return holder.getSerialNumber();
    }

    /** Upper-case hex, an even number of digits, as certificate viewers show it. */
    public String serialHex() {
        String digits = serial().toString(16).toUpperCase(Locale.ROOT);
        return digits.length() % 2 == 0 ? digits : "0" + digits;
    }

    public Instant notBefore() {
        return notBefore;
    }

    public Instant notAfter() {
        return notAfter;
    }

    /** Within the validity, both ends included (RFC 5280 §4.1.2.5). */
    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(notBefore) && !moment.isAfter(notAfter);
    }

    public X500Name subject() {
        return subject;
    }

    public X500Name issuer() {
        return issuer;
    }

    public GostPublicKey publicKey() {
        return publicKey;
    }

    /** The SubjectKeyIdentifier as the certificate's own issuer wrote it: copy it, never compute it again. */
    public Optional<byte[]> keyIdentifier() {
        return keyIdentifier.map(byte[]::clone);
    }

    /** True when the names meet and the signature verifies with the issuer's key; its validity is the caller's question. */
    public boolean isSignedBy(GostCertificate issuer) {
        return this.issuer.equals(issuer.subject) && structure.isSignedWith(issuer.publicKey);
    }

    /** Streebog-256 of the DER. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(Streebog.BITS_256.of(der));
    }

    /** SHA-1 of the DER: what certificate viewers call «Отпечаток». */
    public Fingerprint sha1() {
        return Fingerprint.of(Streebog.hash(new SHA1Digest(), der));
    }

    public byte[] der() {
        return der.clone();
    }

    public String pem() {
        return Armour.pem(LABEL, der);
    }

    /** For BouncyCastle's builders and for extensions. */
    public X509CertificateHolder holder() {
        return holder;
    }

    /** Equal when the DER is equal to the byte. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GostCertificate that && Arrays.equals(der, that.der);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(der);
    }

    @Override
    public String toString() {
        return "certificate " + serialHex();
    }
}
