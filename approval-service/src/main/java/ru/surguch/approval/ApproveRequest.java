package ru.surguch.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import ru.surguch.approval.journal.Deed;
import ru.surguch.approval.journal.Journal;
import ru.surguch.approval.proof.Proof;
import ru.surguch.approval.review.Officer;
import ru.surguch.approval.review.Review;
import ru.surguch.approval.review.Reviews;
import ru.surguch.contracts.RequestApproved;
import ru.surguch.contracts.RequestId;
import ru.surguch.outbox.Outbox;
import ru.surguch.seal.DecisionSigner;

/** An officer says yes: the approval is signed, kept with the review, and told to the desk that issues. */
@ApplicationScoped
public class ApproveRequest {

    private final Reviews reviews;
    private final Proof proof;
    private final DecisionSigner signer;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    ApproveRequest(Reviews reviews, Proof proof, DecisionSigner signer, Journal journal, Outbox outbox, Clock clock) {
        this.reviews = reviews;
        this.proof = proof;
        this.signer = signer;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Repeating it changes nothing; {@code seen} is the version of the review that the officer looked at, if known. */
    @Transactional
    public Review by(Officer officer, RequestId request, OptionalInt seen) {
        var review = reviews.locked(request);
        if (!review.isDecidedBy(officer, Optional.empty())) {
            review.refuseUnlessSeen(seen);
            proof.require(review.submission()); // again: rows may be forged as events may
            var approval = review.approvalBy(officer, clock.instant());
            var signed = signer.sign(approval);
            review.approve(approval, signed);
            journal.write(request, officer.name(), Deed.APPROVED);
            outbox.say(new RequestApproved(request, signed));
        }
        return review;
    }
}
