package ru.surguch.issuance;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.IssuanceRefused;
import ru.surguch.contracts.RequestId;
import ru.surguch.issuance.decision.NotIssuable.Reason;
import ru.surguch.issuance.issuance.AuditEntry;
import ru.surguch.issuance.issuance.Issuance;
import ru.surguch.outbox.Outbox;

/** Ends an approved request without a certificate and tells so. */
@ApplicationScoped
public class RefuseIssuance {

    private final Outbox outbox;
    private final MeterRegistry metrics;
    private final Clock clock;

    RefuseIssuance(Outbox outbox, MeterRegistry metrics, Clock clock) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Of an accepted request; one that was withdrawn meanwhile is past caring. */
    @Transactional
    public void refuse(RequestId requestId, Reason reason) {
        var issuance = Issuance.locked(requestId).orElseThrow();
        if (issuance.isOpen()) {
            issuance.refused();
            tell(requestId, reason);
        }
    }

    /** Of an approval that was not accepted; its words are kept. */
    @Transactional(TxType.REQUIRES_NEW)
    void unaccepted(Approval approval, String jws, Reason reason) {
        var issuance = Issuance.accepted(approval, jws, clock.instant());
        issuance.refused();
        issuance.persist();
        tell(approval.requestId(), reason);
    }

    private void tell(RequestId requestId, Reason reason) {
        var now = clock.instant();
        AuditEntry.write(now, requestId, null, "refused", reason.name());
        outbox.say(new IssuanceRefused(requestId, reason.name(), now));
        metrics.counter("surguch.issuance.refused", "reason", reason.tag()).increment();
    }
}
