package ru.surguch.outbox;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Carries what was said to Kafka: woken after each commit, and every half second in case a wake was lost with its process.
 *
 * <p>Only one instance of a service relays at a time (advisory lock of the transaction), so events of one request keep
 * their order.
 */
@ApplicationScoped
class Relay {

    private static final int SAFETY_POLL_MILLIS = 500;

    private final Semaphore awake = new Semaphore(0);
    private final Unsent unsent;
    private final Post post;
    private volatile boolean running = true;
    private Thread thread;

    Relay(Unsent unsent, Post post) {
        this.unsent = unsent;
        this.post = post;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        awake.release();
        thread.join(TimeUnit.SECONDS.toMillis(25));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Said said) {
        awake.release();
    }

    private void run() {
        while (running) {
            try {
                while (running && relayBatch() > 0) {}
                awake.tryAcquire(SAFETY_POLL_MILLIS, TimeUnit.MILLISECONDS);
                awake.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                Log.warn("the outbox could not be relayed; it is tried again", e);
                pause();
            }
        }
    }

    /** Sends one batch and marks what Kafka has taken; nothing when another instance is at it. */
    private int relayBatch() {
        return QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            var batch = unsent.next();
            // Mutiny would carry the transaction to Kafka's threads, which may still be in it when it commits here.
            var taken = QuarkusTransaction.suspendingExisting().call(() -> post.send(batch));
            unsent.markSent(taken);
            return taken.size();
        });
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(SAFETY_POLL_MILLIS);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
