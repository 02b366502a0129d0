package ru.surguch.notification.letter;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** Shows for how long the oldest letter has been waiting: the alarm for a mail server that is away, or a wrong key. */
@ApplicationScoped
class LetterMetrics {

    private final Clock clock;

    LetterMetrics(Clock clock) {
        this.clock = clock;
    }

    void show(@Observes StartupEvent started, MeterRegistry metrics) {
        metrics.gauge("surguch.letters.lag.seconds", this, LetterMetrics::lagSeconds);
    }

    private double lagSeconds() {
        return QuarkusTransaction.joiningExisting()
                .call(Letter::oldestWaiting)
                .map(written -> Duration.between(written, clock.instant()).toSeconds())
                .orElse(0L);
    }
}
