package ru.surguch.issuance;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.issuance.issuance.AuditEntry;
import ru.surguch.issuance.issuance.Issuance;
import ru.surguch.issuance.issuance.Plan;
import ru.surguch.issuance.issuance.PlanState;

/** Closes a plan of which nobody can say whether it was signed: its serial number is never used again, and an alarm goes off. */
@Startup // an alarm that has never gone off stands in the metrics as 0
@ApplicationScoped
class BurnSerial {

    private final Counter unknownOutcome;
    private final Clock clock;

    BurnSerial(MeterRegistry metrics, Clock clock) {
        this.unknownOutcome = metrics.counter("surguch.issuance.unknown.outcome");
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void burn(Issuance issuance, Plan plan) {
        var now = clock.instant();
        plan.close(PlanState.UNKNOWN_OUTCOME, now);
        issuance.putBack(now);
        AuditEntry.write(now, plan.requestId(), plan.serial(), "outcome unknown, serial number burnt", null);
        unknownOutcome.increment();
        Log.errorf("nobody can say whether %s was signed: its serial number is burnt", plan.serial());
    }
}
