package ru.surguch.issuance.events;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import ru.surguch.issuance.IssueCertificate;
import ru.surguch.issuance.issuance.Issuance;
import ru.surguch.issuance.issuance.IssuanceConfig;
import ru.surguch.issuance.issuance.Waiting;

/** Issue whatever is due: woken after each commit that leaves work, and by a slow poll. */
@ApplicationScoped
class Workers {

    private static final Duration PATIENCE = Duration.ofSeconds(80); // the slot's longest call, and a bit

    private final IssueCertificate issue;
    private final IssuanceConfig config;
    private final Clock clock;
    private final Semaphore awake = new Semaphore(0);
    private volatile boolean running;
    private List<Thread> threads = List.of();

    Workers(IssueCertificate issue, IssuanceConfig config, Clock clock) {
        this.issue = issue;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew().run(() -> Issuance.takeBack(config.instance(), clock.instant()));
        running = true;
        threads = IntStream.range(0, config.workers())
                .mapToObj(
                        number -> Thread.ofVirtual().name("issuance-" + number).start(this::run))
                .toList();
    }

    // The signature under way is awaited: its serial number would be burnt otherwise.
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        awake.release(threads.size());
        for (var thread : threads) {
            thread.join(PATIENCE);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Waiting waiting) {
        awake.release();
    }

    private void run() {
        while (running) {
            try {
                workOff();
                awake.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                awake.drainPermits(); // one look finds whatever all of them were for
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    // A fault leaves its issuance on hold for the length of the lease, so the others have their turn.
    private void workOff() throws InterruptedException {
        try {
            while (running && issue.next()) {}
        } catch (RuntimeException e) {
            Log.error("an issuance failed; it is tried again when its lease ends", e);
            TimeUnit.SECONDS.sleep(1);
        }
    }
}
