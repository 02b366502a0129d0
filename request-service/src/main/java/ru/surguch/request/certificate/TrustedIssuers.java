package ru.surguch.request.certificate;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.surguch.gost.GostCertificate;

/**
 * The authorities whose certificates subscribers hold: the bank's issuing CA and the former ones, a folder of PEM files with
 * one certificate each, read at start. A folder without any, or with one that is no authority's, stops the start.
 */
@Startup
@ApplicationScoped
public class TrustedIssuers {

    private final List<GostCertificate> issuers;

    TrustedIssuers(@ConfigProperty(name = "surguch.trusted-issuers") Path folder) {
        this.issuers = pemFiles(folder).stream().map(TrustedIssuers::read).toList();
        if (issuers.isEmpty()) {
            throw new IllegalStateException("surguch.trusted-issuers: no *.pem in " + folder);
        }
    }

    private static List<Path> pemFiles(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pem")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("surguch.trusted-issuers: " + folder, e);
        }
    }

    private static GostCertificate read(Path file) {
        try {
            var certificate = GostCertificate.of(Files.readAllBytes(file));
            if (!isAuthority(certificate.holder().getExtensions())) {
                throw new IllegalStateException("surguch.trusted-issuers: " + file + " is no authority's certificate");
            }
            return certificate;
        } catch (IOException e) {
            throw new UncheckedIOException("surguch.trusted-issuers: " + file, e);
        }
    }

    // RFC 5280 §4.2.1.9 and §4.2.1.3: otherwise a subscriber's certificate put here by mistake could issue others.
    private static boolean isAuthority(Extensions extensions) {
        var constraints = BasicConstraints.fromExtensions(extensions);
        var usage = KeyUsage.fromExtensions(extensions);
        return constraints != null && constraints.isCA() && (usage == null || usage.hasUsages(KeyUsage.keyCertSign));
    }

    /** Refuses a certificate that none of them has signed. */
    public void requireIssuerOf(GostCertificate certificate) {
        if (issuers.stream().noneMatch(certificate::isSignedBy)) {
            throw new CertificateRefusal(CertificateWhy.ISSUER_NOT_TRUSTED);
        }
    }
}
