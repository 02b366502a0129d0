package ru.surguch.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.surguch.approval.journal.Deed;
import ru.surguch.approval.journal.Journal;
import ru.surguch.approval.review.Reviews;
import ru.surguch.contracts.RequestWithdrawn;

/** Takes a request off the officers' desk because its subscriber has taken it back. */
@ApplicationScoped
public class WithdrawReview {

    private final Reviews reviews;
    private final Journal journal;

    WithdrawReview(Reviews reviews, Journal journal) {
        this.reviews = reviews;
        this.journal = journal;
    }

    @Transactional
    public void of(RequestWithdrawn fact) {
        var inTime = reviews.locked(fact.requestId()).withdraw();
        journal.write(fact.requestId(), Journal.SUBSCRIBER, inTime ? Deed.WITHDRAWN : Deed.WITHDRAWN_LATE);
    }
}
