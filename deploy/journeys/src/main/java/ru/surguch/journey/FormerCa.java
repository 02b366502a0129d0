package ru.surguch.journey;

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
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostContentSigner;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;

/**
 * The CA that the bank had before: its certificates are what subscribers hold when Surguch takes over. It lives for one run,
 * with its key in memory.
 */
public final class FormerCa {

    private static final X500Name NAME = new X500Name("C=RU,O=ПАО Банк,CN=Прежний удостоверяющий центр");
    private static final KeyUsage SIGNS = new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);

    private final SoftwareKey key = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
    private final Instant now = Instant.now();

    /** Its own certificate, which request-service trusts for certificates issued before. */
    public GostCertificate certificate() {
        return sign(
                NAME,
                key.publicKey().subjectPublicKeyInfo(),
                new BasicConstraints(true),
                new KeyUsage(KeyUsage.keyCertSign));
    }

    /** A certificate that runs out within the month, as the one of a subscriber who renews. */
    public GostCertificate certify(CertificationRequest request) {
        return sign(request.subject(), request.publicKey().subjectPublicKeyInfo(), new BasicConstraints(false), SIGNS);
    }

    private GostCertificate sign(X500Name subject, SubjectPublicKeyInfo spki, BasicConstraints ca, KeyUsage usage) {
        var builder = new X509v3CertificateBuilder(
                NAME,
                new BigInteger(127, new SecureRandom()),
                Date.from(now.minus(Duration.ofDays(340))),
                Date.from(now.plus(Duration.ofDays(25))),
                subject,
                spki);
        try {
            builder.addExtension(Extension.basicConstraints, true, ca);
            builder.addExtension(Extension.keyUsage, true, usage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return GostCertificate.of(builder.build(new GostContentSigner(key)));
    }
}
