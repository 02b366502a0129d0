package ru.surguch.pkcs11;

import static ru.surguch.pkcs11.HsmRefused.Reason.ALREADY_THERE;
import static ru.surguch.pkcs11.HsmRefused.Reason.NOT_FOUND;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * A vendor's PKCS#11 module, open once in the process, since it is initialised for the process; its tokens share it. Calls
 * share a lock that C_Initialize and C_Finalize take alone: a module crashes when it is finalised under a running call.
 * It must be closed before the process ends: modules may crash on their way out when they were not finalised.
 */
public final class Cryptoki implements AutoCloseable {

    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
    private static final Duration DRAIN = Duration.ofSeconds(60); // the slowest call we wait for at the end

    private final Path module;
    private final VendorProfile vendor;
    private final P11 p11;
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private volatile boolean initialised; // these three are written under the write lock
    private volatile boolean closed;
    private volatile long epoch;

    private Cryptoki(Path module, VendorProfile vendor) {
        this.module = module;
        this.vendor = vendor;
        this.p11 = new FfmP11(module);
    }

    /**
     * Loads the module. It is initialised by the first call, so its tokens may be away now.
     *
     * @throws HsmRefused {@code NOT_FOUND} when there is no such module, {@code ALREADY_THERE} when it is open
     */
    public static Cryptoki open(Path module, VendorProfile vendor) {
        Path real = real(module);
        Cryptoki cryptoki = new Cryptoki(real, vendor);
        if (!OPEN.add(real)) {
            throw new HsmRefused(ALREADY_THERE, "PKCS#11 module " + module + " is open in this process");
        }
        return cryptoki;
    }

    private static Path real(Path module) {
        try {
            return module.toRealPath();
        } catch (IOException e) {
            throw new HsmRefused(NOT_FOUND, "no PKCS#11 module at " + module, e);
        }
    }

    /** All tokens in sight, blank ones too. Calls the module on the caller's thread. */
    public List<TokenInfo> tokens() {
        return telling(Cryptoki::tokens);
    }

    static List<TokenInfo> tokens(P11 p11) {
        return p11.slots().stream().flatMap(slot -> token(p11, slot).stream()).toList();
    }

    private static Optional<TokenInfo> token(P11 p11, long slot) {
        try {
            return Optional.of(p11.tokenInfo(slot));
        } catch (P11Failure e) {
            if (e.is(ReturnCode.TOKEN_NOT_PRESENT) || e.is(ReturnCode.TOKEN_NOT_RECOGNIZED)) {
                return Optional.empty(); // taken out just now
            }
            throw e;
        }
    }

    VendorProfile vendor() {
        return vendor;
    }

    /** As {@link #using}, with {@link P11Failure} told as {@link HsmFailure}. */
    <T> T telling(Function<P11, T> calls) {
        try {
            return using(calls);
        } catch (P11Failure e) {
            throw e.told();
        }
    }

    /** Runs calls that must not see the module finalised. */
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
            throw new HsmBusy("PKCS#11 module " + module + " is closed");
        }
    }

    /**
     * Refuses new calls, waits for running ones, then C_Finalize.
     *
     * @throws HsmBusy when a call still runs after a minute; the module is then left as it is, to finalise it would crash
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        drain();
        try {
            closed = true;
            finish();
            OPEN.remove(module);
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
        throw new HsmBusy("a call still runs in PKCS#11 module " + module + ", it is not finalised");
    }
}
