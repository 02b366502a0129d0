package ru.surguch.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import ru.surguch.gost.CertificateChain;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostContentSigner;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;

/** A bank's certification authority: a root and an issuing key, in memory. */
public final class TestCa {

    private final SoftwareKey rootKey = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
    private final SoftwareKey issuingKey = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
    private final X500Name rootName = new X500Name("CN=Корневой сертификат банка");
    private final X500Name issuingName = new X500Name("CN=УЦ банка");
    public final GostCertificate root = make(rootKey, rootName, rootKey.publicKey(), rootName, true, later(3650));
    public final GostCertificate issuing =
            make(rootKey, rootName, issuingKey.publicKey(), issuingName, true, later(1000));

    public static Instant later(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    public GostCertificate issue(GostPublicKey key) {
        return issue(key, later(365));
    }

    public GostCertificate issue(GostPublicKey key, Instant notAfter) {
        X500Name subject = new X500Name("CN=Иванов Иван Иванович,O=ООО Ромашка");
        return make(issuingKey, issuingName, key, subject, false, notAfter);
    }

    public CertificateChain chain(GostCertificate leaf) {
        return new CertificateChain(List.of(leaf, issuing, root));
    }

    public static GostCertificate make(
            SoftwareKey by, X500Name issuer, GostPublicKey key, X500Name subject, boolean isCa, Instant notAfter) {
        try {
            return GostCertificate.of(new X509v3CertificateBuilder(
                            issuer,
                            new BigInteger(158, new SecureRandom()).add(BigInteger.ONE),
                            Date.from(Instant.now().minus(Duration.ofDays(2))),
                            Date.from(notAfter),
                            subject,
                            key.subjectPublicKeyInfo())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(isCa))
                    .build(new GostContentSigner(by)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
