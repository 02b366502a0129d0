package ru.surguch.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.RequestApproved;
import ru.surguch.issuance.decision.DecisionCheck;
import ru.surguch.issuance.decision.NotIssuable;
import ru.surguch.issuance.issuance.AuditEntry;
import ru.surguch.issuance.issuance.Issuance;
import ru.surguch.issuance.issuance.Waiting;
import ru.surguch.outbox.Unwanted;

/** Takes an approval in, so that the worker may issue; steps 1 and 2 of docs/issuance.md. */
@ApplicationScoped
public class AcceptApproval {

    private final DecisionCheck check;
    private final RefuseIssuance refuse;
    private final Event<Waiting> waiting;
    private final Clock clock;

    AcceptApproval(DecisionCheck check, RefuseIssuance refuse, Event<Waiting> waiting, Clock clock) {
        this.check = check;
        this.refuse = refuse;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** {@link Unwanted} when the decision is forged, replayed, or its PKCS#10 proves nothing: an alarm, never a certificate. */
    @Transactional
    public void accept(RequestApproved fact) {
        var approval = verified(fact); // 1
        var known = Issuance.locked(fact.requestId());
        if (known.isPresent()) {
            meetAgain(known.get(), approval, fact.approval());
        } else {
            acceptNew(approval, fact.approval());
        }
    }

    private Approval verified(RequestApproved fact) {
        try {
            return check.signature(fact);
        } catch (NotIssuable e) {
            throw new Unwanted(e.reason().tag(), "approval of request " + fact.requestId(), e);
        }
    }

    private void acceptNew(Approval approval, String jws) {
        if (Issuance.isDecidedBy(approval.decisionId())) {
            throw replayed(approval);
        }
        requirePossession(approval, jws); // 2
        Issuance.accepted(approval, jws, clock.instant()).persist();
        audit(approval, "approval accepted");
        waiting.fire(new Waiting());
    }

    // The subscriber is told as well, in a transaction of its own: the dead letter undoes this one.
    private void requirePossession(Approval approval, String jws) {
        try {
            check.possession(approval);
        } catch (NotIssuable e) {
            refuse.unaccepted(approval, jws, e.reason());
            throw new Unwanted(e.reason().tag(), "approval of request " + approval.requestId(), e);
        }
    }

    private void meetAgain(Issuance known, Approval approval, String jws) {
        if (known.isWithdrawnUndecided()) {
            audit(approval, "approval of a withdrawn request ignored");
        } else if (!known.knows(jws)) {
            throw replayed(approval);
        }
    }

    private static Unwanted replayed(Approval approval) {
        var what = "decision " + approval.decisionId() + " on request " + approval.requestId();
        return new Unwanted("replayed_decision", what + " does not match what was decided");
    }

    private void audit(Approval approval, String what) {
        var who = "decision " + approval.decisionId() + " by " + approval.decidedBy();
        AuditEntry.write(clock.instant(), approval.requestId(), null, what, who);
    }
}
