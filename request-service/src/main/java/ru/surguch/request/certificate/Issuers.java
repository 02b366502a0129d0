package ru.surguch.request.certificate;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.TrustedIssuers;

/** The authorities that this desk trusts, read at start from the folder {@code surguch.trusted-issuers}. */
@Startup
@ApplicationScoped
public class Issuers {

    private final TrustedIssuers trusted;

    Issuers(@ConfigProperty(name = "surguch.trusted-issuers") Path folder) {
        this.trusted = TrustedIssuers.in(folder);
    }

    /** Refuses a certificate that none of them has signed. */
    public void requireIssuerOf(GostCertificate certificate) {
        if (!trusted.haveIssued(certificate)) {
            throw new CertificateRefusal(CertificateWhy.ISSUER_NOT_TRUSTED);
        }
    }
}
