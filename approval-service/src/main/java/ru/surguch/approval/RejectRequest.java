package ru.surguch.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import ru.surguch.approval.journal.Deed;
import ru.surguch.approval.journal.Journal;
import ru.surguch.approval.review.Grounds;
import ru.surguch.approval.review.Officer;
import ru.surguch.approval.review.Review;
import ru.surguch.approval.review.Reviews;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestRejected;
import ru.surguch.outbox.Outbox;
import ru.surguch.seal.DecisionSigner;

/** An officer says no, on stated grounds: the rejection is signed, kept with the review, and told. */
@ApplicationScoped
public class RejectRequest {

    private final Reviews reviews;
    private final DecisionSigner signer;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    RejectRequest(Reviews reviews, DecisionSigner signer, Journal journal, Outbox outbox, Clock clock) {
        this.reviews = reviews;
        this.signer = signer;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Repeating it changes nothing; {@code seen} is the version of the review that the officer looked at, if known. */
    @Transactional
    public Review by(Officer officer, RequestId request, Grounds grounds, OptionalInt seen) {
        var review = reviews.locked(request);
        if (!review.isDecidedBy(officer, Optional.of(grounds))) {
            review.refuseUnlessSeen(seen);
            var rejection = review.rejectionBy(officer, grounds, clock.instant());
            var signed = signer.sign(rejection);
            review.reject(rejection, signed);
            journal.write(request, officer.name(), Deed.REJECTED);
            outbox.say(new RequestRejected(request, signed));
        }
        return review;
    }
}
