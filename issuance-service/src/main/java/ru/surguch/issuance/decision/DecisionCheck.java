package ru.surguch.issuance.decision;

import static ru.surguch.issuance.decision.NotIssuable.Reason.FORGED_DECISION;
import static ru.surguch.issuance.decision.NotIssuable.Reason.UNFIT_PKCS10;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.RequestApproved;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.GostRefusal;
import ru.surguch.seal.DecisionVerifier;
import ru.surguch.seal.SealBroken;
import ru.surguch.web.DeskKeys;

/** Believes an approval only when approval-service signed it, and its key only when the PKCS#10 proves possession. */
@ApplicationScoped
public class DecisionCheck {

    private final DecisionVerifier verifier;

    @Inject
    DecisionCheck(DeskKeys keys) {
        this(new DecisionVerifier(keys.named("decision")));
    }

    DecisionCheck(DecisionVerifier verifier) {
        this.verifier = verifier;
    }

    /** Steps 1 and 2, for an approval from Kafka as for one from the table; {@link NotIssuable} says no. */
    public Decision check(RequestApproved fact) {
        return possession(signature(fact));
    }

    /** Step 1: approval-service signed these very words, for this request. */
    public Approval signature(RequestApproved fact) {
        try {
            return verifier.verify(fact);
        } catch (SealBroken e) {
            throw new NotIssuable(FORGED_DECISION, e);
        }
    }

    /** Step 2: a key we certify, and its owner holds it (63-ФЗ ст. 13 ч. 1). */
    public Decision possession(Approval approval) {
        try {
            return new Decision(approval, CertificationRequest.of(approval.pkcs10()));
        } catch (GostRefusal e) {
            throw new NotIssuable(UNFIT_PKCS10, e);
        }
    }
}
