package ru.surguch.issuance;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.gost.GostCertificate;
import ru.surguch.issuance.authority.Authority;
import ru.surguch.issuance.certificate.Certificate;
import ru.surguch.issuance.issuance.AuditEntry;
import ru.surguch.issuance.issuance.Issuance;
import ru.surguch.issuance.issuance.IssuanceState;
import ru.surguch.issuance.issuance.Plan;
import ru.surguch.issuance.issuance.PlanState;
import ru.surguch.outbox.Outbox;

/** Enters the certificate in the register and tells of it, both or neither: steps 7 and 8 of docs/issuance.md. */
@ApplicationScoped
class StoreCertificate {

    private final Outbox outbox;
    private final Authority authority;
    private final MeterRegistry metrics;
    private final Clock clock;

    StoreCertificate(Outbox outbox, Authority authority, MeterRegistry metrics, Clock clock) {
        this.outbox = outbox;
        this.authority = authority;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional
    void store(PlannedCertificate planned, GostCertificate signed) {
        var issuance = Issuance.locked(planned.requestId()).orElseThrow();
        var plan = Plan.locked(planned.serial()).orElseThrow();
        if (plan.isOpen()) {
            store(planned, signed, issuance, plan);
        } else {
            // We were so slow that another worker burnt the serial number: the signature is dropped unseen.
            Log.errorf("the signature on %s came after its serial number was burnt", planned.serial());
        }
    }

    private void store(PlannedCertificate planned, GostCertificate signed, Issuance issuance, Plan plan) {
        var now = clock.instant();
        plan.close(PlanState.SIGNED, now);
        var certificate = Certificate.onHold(
                planned.requestId(), signed, planned.approval().supersedes(), now); // 7
        certificate.persist();
        AuditEntry.write(
                now,
                planned.requestId(),
                planned.serial(),
                "signed",
                signed.fingerprint().hex());
        issuance.signed();
        if (issuance.is(IssuanceState.WITHDRAWN)) {
            certificate.revoke(WithdrawRequest.REASON, now); // withdrawn while it was being signed: nobody hears of it
        } else {
            outbox.say(issued(issuance, planned.serial(), signed, now)); // 8
            metrics.counter("surguch.issuance.issued").increment();
        }
    }

    private CertificateIssued issued(Issuance issuance, SerialNumber serial, GostCertificate signed, Instant now) {
        List<byte[]> chain = authority.chain().certificates().stream()
                .map(GostCertificate::der)
                .toList();
        return new CertificateIssued(
                issuance.requestId(),
                serial,
                signed.der(),
                chain,
                signed.notBefore(),
                signed.notAfter(),
                now,
                issuance.decision().approval());
    }
}
