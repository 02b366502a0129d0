package ru.surguch.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.notification.letter.Draft;
import ru.surguch.notification.letter.Letter;
import ru.surguch.notification.letter.LetterConfig;
import ru.surguch.notification.link.Link;
import ru.surguch.notification.mail.NotTaken;

/** The letter did not go out: it is tried again, for ever, since a letter that is given up is a certificate lost. */
@ApplicationScoped
class PutBackLetter {

    private final LetterConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;

    PutBackLetter(LetterConfig config, MeterRegistry metrics, Clock clock) {
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional
    void putBack(Draft draft, NotTaken why) {
        var letter = Letter.locked(draft.requestId()).orElseThrow();
        if (why.isCertain()) {
            Link.remove(draft.token()); // it is in nobody's letter, and the next attempt makes its own
        }
        letter.putBack(clock.instant(), config.longestPause());
        metrics.counter("surguch.letters.failed", "reason", why.reason()).increment();
        Log.warnf(
                "letter of request %s, attempt %d, not taken (%s); next at %s",
                draft.requestId(), letter.attempts(), why.getMessage(), letter.dueAt());
    }
}
