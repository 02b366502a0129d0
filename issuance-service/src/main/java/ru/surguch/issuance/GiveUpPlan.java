package ru.surguch.issuance;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.issuance.issuance.AuditEntry;
import ru.surguch.issuance.issuance.Issuance;
import ru.surguch.issuance.issuance.Plan;
import ru.surguch.issuance.issuance.PlanState;
import ru.surguch.issuance.signer.SignerBusy;
import ru.surguch.issuance.signer.SignerFailure;
import ru.surguch.issuance.signer.SignerRefused;
import ru.surguch.issuance.signer.SignerUnknownOutcome;

/** What becomes of a plan that was not signed, by the kind of failure; see docs/issuance.md. */
@ApplicationScoped
class GiveUpPlan {

    private final BurnSerial burn;
    private final MeterRegistry metrics;
    private final Clock clock;

    GiveUpPlan(BurnSerial burn, MeterRegistry metrics, Clock clock) {
        this.burn = burn;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional
    void giveUp(PlannedCertificate planned, SignerFailure failure) {
        Log.errorf(failure, "%s was not signed", planned.serial());
        metrics.counter("surguch.hsm.failures", "kind", kind(failure)).increment();
        var issuance = Issuance.locked(planned.requestId()).orElseThrow();
        Plan.locked(planned.serial()).filter(Plan::isOpen).ifPresent(plan -> giveUp(issuance, plan, failure));
    }

    private void giveUp(Issuance issuance, Plan plan, SignerFailure failure) {
        switch (failure) {
            // A wrong PIN or a missing key is the bank's trouble, not the subscriber's: the approved request waits.
            case SignerBusy _, SignerRefused _ -> notSigned(issuance, plan, failure);
            case SignerUnknownOutcome _ -> burn.burn(issuance, plan);
        }
    }

    private void notSigned(Issuance issuance, Plan plan, SignerFailure failure) {
        plan.close(PlanState.NOT_SIGNED, clock.instant());
        issuance.putBack(clock.instant());
        AuditEntry.write(clock.instant(), plan.requestId(), plan.serial(), "not signed", kind(failure));
    }

    private static String kind(SignerFailure failure) {
        return switch (failure) {
            case SignerBusy _ -> "busy";
            case SignerRefused _ -> "refused";
            case SignerUnknownOutcome _ -> "unknown_outcome";
        };
    }
}
