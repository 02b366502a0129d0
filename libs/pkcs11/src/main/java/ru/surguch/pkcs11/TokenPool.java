package ru.surguch.pkcs11;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import ru.surguch.pkcs11.Session.Stage;

/**
 * Does work in the sessions of one token, on platform threads of its own: a native call would hold the carrier of a virtual
 * thread. Callers wait in the order they came.
 */
final class TokenPool implements AutoCloseable {

    private final PoolLimits limits;
    private final Login login;
    private final Semaphore permits;
    private final ExecutorService workers;
    private volatile boolean closed;

    TokenPool(Library library, TokenName name, Pin pin, PoolLimits limits) {
        this.limits = limits;
        this.login = new Login(library, name, pin, limits);
        this.permits = new Semaphore(limits.sessions(), true);
        this.workers = Executors.newFixedThreadPool(
                limits.sessions(),
                Thread.ofPlatform().daemon().name("pkcs11-", 0).factory());
    }

    /**
     * Does it, once more after sessions were lost and nothing was done yet.
     *
     * @throws HsmFailure of the kind that {@link ReturnCode} says
     */
    <T> T call(Function<Session, T> work) {
        return call(1, work);
    }

    /** Changes the PIN of the token and of the next logins; nobody works meanwhile. */
    void changePin(Pin fresh) {
        call(limits.sessions(), session -> {
            login.changePin(session, fresh);
            return null;
        });
    }

    private <T> T call(int share, Function<Session, T> work) {
        acquire(share);
        AtomicReference<Stage> stage = new AtomicReference<>(Stage.ASKING);
        return await(workers.submit(() -> worked(share, work, stage)), stage);
    }

    private void acquire(int share) {
        requireOpen();
        if (!acquired(share, limits.waiting())) {
            throw new HsmBusy("no session was free within " + limits.waiting());
        }
        if (closed) {
            permits.release(share);
            requireOpen();
        }
    }

    private boolean acquired(int count, Duration within) {
        try {
            return permits.tryAcquire(count, within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HsmBusy("interrupted while waiting for a session", e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new HsmBusy("the token is closed");
        }
    }

    // The permit is the worker's: a caller who went away does not free a session that is still in use.
    private <T> T worked(int share, Function<Session, T> work, AtomicReference<Stage> stage) {
        try {
            return login.recovering(work, stage);
        } finally {
            permits.release(share);
        }
    }

    private <T> T await(Future<T> result, AtomicReference<Stage> stage) {
        try {
            return result.get(limits.calling().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw abandoned(stage, "no answer within " + limits.calling(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw abandoned(stage, "interrupted while waiting for the answer", e);
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException("work throws nothing checked", cause);
        };
    }

    private static HsmFailure abandoned(AtomicReference<Stage> stage, String message, Exception cause) {
        return stage.compareAndSet(Stage.ASKING, Stage.ABANDONED)
                ? new HsmBusy(message, cause)
                : new HsmUnknownOutcome(message, cause);
    }

    /**
     * Refuses new work, lets the old end, closes the sessions.
     *
     * @throws HsmBusy when work does not end: the sessions stay open until it is closed again
     */
    @Override
    public void close() {
        closed = true;
        if (!acquired(limits.sessions(), limits.calling())) {
            throw new HsmBusy("a call still runs in the token, its sessions stay open");
        }
        permits.release(limits.sessions());
        workers.shutdown();
        login.close();
    }
}
