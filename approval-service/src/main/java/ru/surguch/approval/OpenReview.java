package ru.surguch.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import ru.surguch.approval.calendar.BankTime;
import ru.surguch.approval.journal.Deed;
import ru.surguch.approval.journal.Journal;
import ru.surguch.approval.proof.Proof;
import ru.surguch.approval.review.Review;
import ru.surguch.approval.review.Reviews;
import ru.surguch.contracts.PromiseMade;
import ru.surguch.contracts.RequestSubmitted;
import ru.surguch.outbox.Outbox;

/** Puts a submitted request before the officers and promises an answer in the bank's working hours. */
@ApplicationScoped
public class OpenReview {

    private final Reviews reviews;
    private final BankTime bankTime;
    private final Proof proof;
    private final Journal journal;
    private final Outbox outbox;

    OpenReview(Reviews reviews, BankTime bankTime, Proof proof, Journal journal, Outbox outbox) {
        this.reviews = reviews;
        this.bankTime = bankTime;
        this.proof = proof;
        this.journal = journal;
        this.outbox = outbox;
    }

    /** Refuses a request that does not prove itself: nothing of it is stored. */
    @Transactional
    public void of(RequestSubmitted submission) {
        proof.require(submission);
        var promised = Duration.ofHours(submission.promise().workingHours());
        var dueAt = bankTime.after(submission.submittedAt(), promised);
        reviews.open(Review.of(submission, dueAt));
        journal.write(submission.requestId(), Journal.SUBSCRIBER, Deed.SUBMITTED);
        outbox.say(new PromiseMade(submission.requestId(), dueAt));
    }
}
