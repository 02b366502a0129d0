package ru.surguch.issuance;

import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import ru.surguch.contracts.RequestId;
import ru.surguch.issuance.decision.NotIssuable;
import ru.surguch.issuance.signer.SignerFailure;
import ru.surguch.outbox.Trace;

/**
 * Carries an accepted approval through to a certificate: the verb of two transactions, whose numbered steps docs/issuance.md
 * tells. Nothing is signed that was not first written down (4), nothing is told that was not first stored (7).
 */
@ApplicationScoped
public class IssueCertificate {

    private final TakeIssuance take;
    private final PlanCertificate plan;
    private final SignCertificate sign;
    private final StoreCertificate store;
    private final GiveUpPlan giveUp;
    private final RefuseIssuance refuse;
    private final Tracer tracer;

    IssueCertificate(
            TakeIssuance take,
            PlanCertificate plan,
            SignCertificate sign,
            StoreCertificate store,
            GiveUpPlan giveUp,
            RefuseIssuance refuse,
            Tracer tracer) {
        this.take = take;
        this.plan = plan;
        this.sign = sign;
        this.store = store;
        this.giveUp = giveUp;
        this.refuse = refuse;
        this.tracer = tracer;
    }

    /** Issues for the request that has waited longest; false when none is due. Never call it inside a transaction. */
    public boolean next() {
        var taken = take.next();
        taken.ifPresent(this::inTrace);
        return taken.isPresent();
    }

    private void inTrace(TakeIssuance.Taken taken) {
        var span = tracer.spanBuilder("issue certificate")
                .setParent(Trace.context(taken.trace()))
                .startSpan();
        try (var _ = span.makeCurrent()) {
            planned(taken.requestId()).ifPresent(this::carryOut);
        } finally {
            span.end();
        }
    }

    private Optional<PlannedCertificate> planned(RequestId requestId) {
        try {
            return plan.plan(requestId); // 1 to 4
        } catch (NotIssuable e) {
            refuse.refuse(requestId, e.reason());
            return Optional.empty();
        }
    }

    private void carryOut(PlannedCertificate planned) {
        try {
            store.store(planned, sign.sign(planned)); // 5, 6 and then 7, 8
        } catch (SignerFailure e) {
            giveUp.giveUp(planned, e);
        }
    }
}
