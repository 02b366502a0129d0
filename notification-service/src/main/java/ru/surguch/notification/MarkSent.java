package ru.surguch.notification;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.contracts.LinkSent;
import ru.surguch.contracts.RequestId;
import ru.surguch.notification.letter.Letter;
import ru.surguch.outbox.Outbox;

/** The mail server has taken the letter: stored and said, once. */
@ApplicationScoped
class MarkSent {

    private final Outbox outbox;
    private final MeterRegistry metrics;
    private final Clock clock;

    MarkSent(Outbox outbox, MeterRegistry metrics, Clock clock) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional
    void sent(RequestId requestId) {
        var now = clock.instant();
        if (Letter.locked(requestId).orElseThrow().sent(now)) {
            outbox.say(new LinkSent(requestId, now));
            metrics.counter("surguch.letters.sent").increment();
        }
    }
}
