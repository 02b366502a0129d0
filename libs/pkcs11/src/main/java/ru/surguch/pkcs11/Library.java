package ru.surguch.pkcs11;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * A loaded module and whether it is initialised. Calls share a lock that C_Initialize and C_Finalize take alone: a module
 * crashes when it is finalised under a running call.
 */
final class Library {

    private static final Duration DRAIN = Duration.ofSeconds(60); // the slowest call we wait for at the end

    private final P11 p11;
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private volatile boolean initialised; // these three are written under the write lock
    private volatile boolean closed;
    private volatile long epoch;

    Library(P11 p11) {
        this.p11 = p11;
    }

    /** As {@link #using}, with {@link P11Failure} told as {@link HsmFailure}. */
    <T> T telling(Function<P11, T> calls) {
        try {
            return using(calls);
        } catch (P11Failure e) {
            throw e.told();
        }
    }

    /** Runs calls that must not see the module finalised; initialises it first where it is not. Must not be nested. */
    <T> T using(Function<P11, T> calls) {
        if (!initialised) {
            alone(this::start);
        }
        lock.readLock().lock();
        try {
            requireOpen();
            return calls.apply(p11);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Counts C_Finalize: handles from before one are void, and may by now name something else. */
    long epoch() {
        return epoch;
    }

    /** C_Finalize and C_Initialize, unless somebody else did since {@code seen}: some modules see a token return only so. */
    void restart(long seen) {
        try {
            alone(() -> {
                if (epoch == seen) {
                    finish();
                }
                start();
            });
        } catch (P11Failure e) {
            throw e.told();
        }
    }

    private void alone(Runnable calls) {
        lock.writeLock().lock();
        try {
            calls.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void start() {
        requireOpen();
        if (!initialised) {
            p11.initialize();
            initialised = true;
        }
    }

    private void finish() {
        if (!initialised) {
            return;
        }
        try {
            p11.finish();
        } catch (P11Failure e) {
            if (!e.is(ReturnCode.CRYPTOKI_NOT_INITIALIZED)) {
                throw e;
            }
        }
        initialised = false;
        epoch++;
    }

    private void requireOpen() {
        if (closed) {
            throw new HsmBusy("the PKCS#11 module is closed");
        }
    }

    /** Waits for running calls, then C_Finalize; calls that come later are refused. */
    void close() {
        drain();
        try {
            closed = true;
            finish();
        } catch (P11Failure e) {
            throw e.told();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void drain() {
        try {
            if (lock.writeLock().tryLock(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new HsmBusy("a call still runs in the PKCS#11 module, it is not finalised");
    }
}
