package ru.surguch.issuance.authority;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.surguch.gost.CertificateChain;
import ru.surguch.gost.GostCertificate;

/** The bank's certification authority as relying parties see it: the issuing certificate under the root. */
@Startup
@ApplicationScoped
public class Authority {

    private final GostCertificate root;
    private final GostCertificate issuing;

    /** Reads {@code root.pem} and {@code issuing.pem}, as the ceremony left them. */
    Authority(@ConfigProperty(name = "surguch.ca.folder") Path folder) {
        this.root = read(folder.resolve("root.pem"));
        this.issuing = read(folder.resolve("issuing.pem"));
        chain();
        issuing.keyIdentifier()
                .orElseThrow(() -> new IllegalStateException("issuing.pem has no SubjectKeyIdentifier to copy"));
    }

    private static GostCertificate read(Path file) {
        try {
            return GostCertificate.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException("no CA certificate at " + file + ": hold the ceremony first", e);
        }
    }

    public GostCertificate issuing() {
        return issuing;
    }

    /** Whether both certificates are within their validity. */
    public boolean isValidAt(Instant moment) {
        return root.isValidAt(moment) && issuing.isValidAt(moment);
    }

    /** The issuing certificate first, the root last. */
    public CertificateChain chain() {
        return new CertificateChain(List.of(issuing, root));
    }
}
