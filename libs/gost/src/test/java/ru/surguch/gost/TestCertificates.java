package ru.surguch.gost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;

/** Certificates for tests, a year long, made by BouncyCastle's builder. */
public final class TestCertificates {

    private TestCertificates() {}

    public static GostCertificate root(RawSigner key, String commonName) {
        X500Name name = new X500Name("CN=" + commonName);
        return make(key, name, key.publicKey(), name, true);
    }

    public static GostCertificate issue(RawSigner ca, GostCertificate issuer, GostPublicKey key, X500Name subject) {
        return make(ca, issuer.subject(), key, subject, false);
    }

    private static GostCertificate make(
            RawSigner ca, X500Name issuer, GostPublicKey key, X500Name subject, boolean isCa) {
        Instant now = Instant.now();
        try {
            return GostCertificate.of(new X509v3CertificateBuilder(
                            issuer,
                            new BigInteger(159, new SecureRandom()).add(BigInteger.ONE),
                            Date.from(now.minus(Duration.ofMinutes(5))),
                            Date.from(now.plus(Duration.ofDays(365))),
                            subject,
                            key.subjectPublicKeyInfo())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(isCa))
                    .addExtension(Extension.keyUsage, true, usage(isCa))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            new BcX509ExtensionUtils().createSubjectKeyIdentifier(key.subjectPublicKeyInfo()))
                    .build(new GostContentSigner(ca)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyUsage usage(boolean isCa) {
        return new KeyUsage(
                isCa ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }
}
