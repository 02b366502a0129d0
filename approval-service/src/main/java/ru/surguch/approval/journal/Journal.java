package ru.surguch.approval.journal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import ru.surguch.contracts.RequestId;

/** Where every change of a review is written down, in the transaction of the change. */
@ApplicationScoped
public class Journal implements PanacheRepositoryBase<JournalEntry, Long> {

    /** The one who acts from outside the bank. */
    public static final String SUBSCRIBER = "subscriber";

    private final Clock clock;

    Journal(Clock clock) {
        this.clock = clock;
    }

    public void write(RequestId request, String who, Deed what) {
        persist(new JournalEntry(request, clock.instant(), who, what));
    }

    /** Oldest first. */
    public List<JournalEntry> of(RequestId request) {
        return list("requestId = ?1 order by id", request.value());
    }
}
