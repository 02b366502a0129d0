package ru.surguch.gost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The authorities whose certificates subscribers hold: the bank's issuing CA and the former ones. */
public final class TrustedIssuers {

    private final List<GostCertificate> issuers;

    private TrustedIssuers(List<GostCertificate> issuers) {
        this.issuers = issuers;
    }

    /**
     * Reads a folder of {@code *.pem} files with one certificate each; IllegalStateException when there is none or one of
     * them is no authority's, UncheckedIOException when it cannot be read.
     */
    public static TrustedIssuers in(Path folder) {
        var issuers = pemFiles(folder).stream().map(TrustedIssuers::read).toList();
        if (issuers.isEmpty()) {
            throw new IllegalStateException("trusted issuers: no *.pem in " + folder);
        }
        return new TrustedIssuers(issuers);
    }

    private static List<Path> pemFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pem")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("trusted issuers: " + folder, e);
        }
    }

    private static GostCertificate read(Path file) {
        try {
            GostCertificate certificate = GostCertificate.of(Files.readAllBytes(file));
            if (!isAuthority(certificate.holder().getExtensions())) {
                throw new IllegalStateException("trusted issuers: " + file + " is no authority's certificate");
            }
            return certificate;
        } catch (IOException e) {
            throw new UncheckedIOException("trusted issuers: " + file, e);
        }
    }

    // RFC 5280 §4.2.1.9 and §4.2.1.3: otherwise a subscriber's certificate put here by mistake could issue others.
    private static boolean isAuthority(Extensions extensions) {
        BasicConstraints constraints = BasicConstraints.fromExtensions(extensions);
        KeyUsage usage = KeyUsage.fromExtensions(extensions);
        return constraints != null && constraints.isCA() && (usage == null || usage.hasUsages(KeyUsage.keyCertSign));
    }

    /** Whether one of them has signed this certificate. */
    public boolean haveIssued(GostCertificate certificate) {
        return issuers.stream().anyMatch(certificate::isSignedBy);
    }
}
