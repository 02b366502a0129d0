package ru.surguch.issuance;

import static ru.surguch.issuance.certificate.CertificateStatus.ACTIVE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import ru.surguch.contracts.CertificateActivated;
import ru.surguch.contracts.CertificateRevoked;
import ru.surguch.contracts.CertificateSaved;
import ru.surguch.issuance.certificate.Certificate;
import ru.surguch.issuance.certificate.CertificateStatus;
import ru.surguch.issuance.issuance.AuditEntry;
import ru.surguch.outbox.Outbox;
import ru.surguch.outbox.Unwanted;

/** The subscriber has saved the certificate: it becomes active, and the one it replaces ends. */
@ApplicationScoped
public class ActivateCertificate {

    private final Outbox outbox;
    private final Clock clock;

    ActivateCertificate(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Saved twice is saved once; {@link Unwanted} for a certificate that is not this request's or has ended. */
    @Transactional
    public void activate(CertificateSaved fact) {
        var certificate = Certificate.locked(fact.serial())
                .filter(found -> found.requestId().equals(fact.requestId()))
                .orElseThrow(() -> new Unwanted(
                        "unknown_certificate", "request " + fact.requestId() + " has no " + fact.serial()));
        switch (certificate.status()) {
            case ON_HOLD -> activate(certificate);
            case ACTIVE -> {}
            case SUPERSEDED, REVOKED ->
                throw new Unwanted("ended_certificate", "certificate " + fact.serial() + " has ended");
        }
    }

    private void activate(Certificate certificate) {
        var now = clock.instant();
        certificate.activate(now);
        AuditEntry.write(now, certificate.requestId(), certificate.serial(), "activated", null);
        outbox.say(new CertificateActivated(certificate.requestId(), certificate.serial(), now));
        certificate
                .supersedes()
                .flatMap(Certificate::locked) // a former CA's certificate is not in our register
                .filter(old -> old.is(ACTIVE))
                .ifPresent(old -> supersede(old, now));
    }

    private void supersede(Certificate old, Instant now) {
        old.supersede(now);
        AuditEntry.write(now, old.requestId(), old.serial(), CertificateStatus.SUPERSEDED.name(), null);
        outbox.say(new CertificateRevoked(old.requestId(), old.serial(), old.endReason(), now));
    }
}
