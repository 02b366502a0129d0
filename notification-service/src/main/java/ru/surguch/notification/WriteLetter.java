package ru.surguch.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.notification.letter.Letter;
import ru.surguch.notification.letter.Waiting;
import ru.surguch.outbox.Trace;
import ru.surguch.outbox.Unwanted;

/** Writes the letter down; it is sent later, by nobody who could be rolled back. */
@ApplicationScoped
public class WriteLetter {

    private final Event<Waiting> waiting;
    private final Clock clock;

    WriteLetter(Event<Waiting> waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    /** {@link Unwanted} when the request has its letter already: there are never two certificates for one request. */
    @Transactional
    public void write(CertificateIssued issued) {
        if (Letter.locked(issued.requestId()).isPresent()) {
            throw new Unwanted("letter_written_twice", "second certificate for request " + issued.requestId());
        }
        Letter.about(issued, Trace.current(), clock.instant()).persist();
        waiting.fire(new Waiting());
    }
}
