package ru.surguch.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.contracts.RequestId;
import ru.surguch.notification.letter.Letter;
import ru.surguch.notification.link.Link;

/** Ends what the letter of a request can still do: its certificate is saved, or revoked. */
@ApplicationScoped
public class CloseLinks {

    private final Clock clock;

    CloseLinks(Clock clock) {
        this.clock = clock;
    }

    /** Certificates may be older than this service, so a request without letter is nothing strange. */
    @Transactional
    public void close(RequestId requestId) {
        Letter.locked(requestId).ifPresent(Letter::cancel); // first: no sender makes a new link now
        Link.close(requestId, clock.instant());
    }
}
