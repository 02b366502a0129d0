package ru.surguch.notification.events;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import ru.surguch.notification.SendLetter;
import ru.surguch.notification.letter.LetterConfig;
import ru.surguch.notification.letter.Waiting;

/** Send whatever is due: woken after each commit that leaves a letter, and by a slow poll. */
@ApplicationScoped
class Senders {

    private final SendLetter send;
    private final LetterConfig config;
    private final Semaphore awake = new Semaphore(0);
    private volatile boolean running;
    private List<Thread> threads = List.of();

    Senders(SendLetter send, LetterConfig config) {
        this.send = send;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        threads = IntStream.range(0, config.senders())
                .mapToObj(number -> Thread.ofVirtual().name("sender-" + number).start(this::run))
                .toList();
    }

    // The letter under way is awaited: it would go out a second time otherwise.
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        awake.release(threads.size());
        for (var thread : threads) {
            thread.join(config.lease());
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
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    // A fault leaves its letter on hold for the length of the lease, so the others have their turn.
    private void workOff() throws InterruptedException {
        try {
            while (running && send.next()) {}
        } catch (RuntimeException e) {
            Log.error("sending failed; the letter is tried again when its lease ends", e);
            TimeUnit.SECONDS.sleep(1);
        }
    }
}
