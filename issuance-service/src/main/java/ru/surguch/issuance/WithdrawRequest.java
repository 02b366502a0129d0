package ru.surguch.issuance;

import static ru.surguch.issuance.certificate.CertificateStatus.ON_HOLD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import ru.surguch.contracts.CertificateRevoked;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestWithdrawn;
import ru.surguch.issuance.certificate.Certificate;
import ru.surguch.issuance.issuance.AuditEntry;
import ru.surguch.issuance.issuance.Issuance;
import ru.surguch.outbox.Outbox;

/** The subscriber has taken the request back: no certificate any more, and the one not yet released ends. */
@ApplicationScoped
public class WithdrawRequest {

    /** CRLReason of RFC 5280 §5.3.1: the certificate is not needed, its key not suspected. */
    static final String REASON = "cessationOfOperation";

    private final Outbox outbox;
    private final Clock clock;

    WithdrawRequest(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(RequestWithdrawn fact) {
        var now = clock.instant();
        Issuance.locked(fact.requestId()).ifPresentOrElse(Issuance::withdraw, () -> remember(fact.requestId()));
        AuditEntry.write(now, fact.requestId(), null, "withdrawn", null);
        Certificate.of(fact.requestId())
                .filter(certificate -> certificate.is(ON_HOLD))
                .ifPresent(certificate -> revoke(certificate, now));
    }

    // Events of two topics come in any order: a decision that comes later finds this row.
    private static void remember(RequestId requestId) {
        Issuance.withdrawn(requestId).persist();
    }

    private void revoke(Certificate certificate, Instant now) {
        certificate.revoke(REASON, now);
        AuditEntry.write(now, certificate.requestId(), certificate.serial(), "revoked", REASON);
        outbox.say(new CertificateRevoked(certificate.requestId(), certificate.serial(), REASON, now));
    }
}
