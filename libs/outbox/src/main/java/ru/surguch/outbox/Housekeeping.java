package ru.surguch.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows how far the outbox lags, and forgets what was sent and received longer ago than Kafka keeps it. */
@ApplicationScoped
class Housekeeping {

    private final Unsent unsent;
    private final Inbox inbox;
    private final Duration kept;

    Housekeeping(Unsent unsent, Inbox inbox, @ConfigProperty(name = "outbox.kept") Duration kept) {
        this.unsent = unsent;
        this.inbox = inbox;
        this.kept = kept;
    }

    void show(@Observes StartupEvent started, MeterRegistry metrics) {
        metrics.gauge("surguch.outbox.lag.seconds", unsent, Unsent::lagSeconds);
    }

    @Scheduled(every = "1h", delayed = "10m")
    void prune() {
        unsent.prune(kept);
        inbox.prune(kept);
    }
}
