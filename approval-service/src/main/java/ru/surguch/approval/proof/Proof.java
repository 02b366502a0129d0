package ru.surguch.approval.proof;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.surguch.approval.review.ReviewRefusal;
import ru.surguch.approval.review.ReviewWhy;
import ru.surguch.approval.signer.Signer;
import ru.surguch.contracts.RequestSubmitted;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostRefusal;
import ru.surguch.gost.SignedCms;
import ru.surguch.gost.TrustedIssuers;

/**
 * Checks a request's own proof, so that whoever can only write events or a database cannot put one before the officers. The
 * authorities are read at start from the folder {@code surguch.trusted-issuers}, the same as request-service's.
 */
@Startup
@ApplicationScoped
public class Proof {

    private final TrustedIssuers trusted;

    Proof(@ConfigProperty(name = "surguch.trusted-issuers") Path folder) {
        this.trusted = TrustedIssuers.in(folder);
    }

    /**
     * Refuses unless the PKCS#10 is signed with its own key, a trusted authority's certificate is the signer's, and its key
     * has signed exactly this PKCS#10. Whether the certificate was valid and registered then is request-service's word.
     */
    public void require(RequestSubmitted submission) {
        try {
            var pkcs10 = CertificationRequest.of(submission.pkcs10());
            var signer = GostCertificate.of(submission.signer());
            requireTrusted(signer);
            SignedCms.parse(submission.signature()).verify(pkcs10.der(), signer);
            Signer.of(submission);
        } catch (GostRefusal | IllegalArgumentException e) {
            throw forged(e.getMessage());
        }
    }

    private void requireTrusted(GostCertificate signer) {
        if (!trusted.haveIssued(signer)) {
            throw forged(signer + " is of an unknown issuer");
        }
    }

    private static ReviewRefusal forged(String detail) {
        return new ReviewRefusal(ReviewWhy.FORGED_REQUEST, detail);
    }
}
