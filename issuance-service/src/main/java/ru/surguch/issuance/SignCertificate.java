package ru.surguch.issuance;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import ru.surguch.gost.GostCertificate;
import ru.surguch.issuance.authority.Authority;
import ru.surguch.issuance.signer.Signer;
import ru.surguch.issuance.signer.SignerBusy;
import ru.surguch.issuance.signer.SignerUnknownOutcome;
import ru.surguch.issuance.x509.ToBeSigned;

/** Has the planned bytes signed, with no transaction open, and checks the result: steps 5 and 6 of docs/issuance.md. */
@ApplicationScoped
class SignCertificate {

    private final Signer signer;
    private final Authority authority;
    private final MeterRegistry metrics;
    private final Clock clock;

    SignCertificate(Signer signer, Authority authority, MeterRegistry metrics, Clock clock) {
        this.signer = signer;
        this.authority = authority;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Throws each of the three SignerFailures. */
    GostCertificate sign(PlannedCertificate plan) {
        requireValidIssuer();
        var signature = metrics.timer("surguch.hsm.signing").record(() -> signer.signMessage(plan.tbs())); // 5
        var certificate = ToBeSigned.signed(plan.tbs(), signer.parameterSet(), signature);
        requireSound(certificate); // 6
        return certificate;
    }

    // A person has to renew the issuing certificate; requests wait for that.
    private void requireValidIssuer() {
        if (!authority.isValidAt(clock.instant())) {
            throw new SignerBusy("the CA certificate is not valid now", null);
        }
    }

    private void requireSound(GostCertificate certificate) {
        if (!certificate.isSignedBy(authority.issuing())) {
            throw new SignerUnknownOutcome("the signature does not verify under the issuing certificate", null);
        }
    }
}
