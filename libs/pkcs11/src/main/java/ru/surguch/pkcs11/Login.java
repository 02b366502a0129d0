package ru.surguch.pkcs11;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import ru.surguch.pkcs11.Session.Stage;

/**
 * Being logged in to one token, and coming back to it after its sessions were lost: one thread opens them anew while others
 * wait; if that fails the module is initialised again; if that fails too, the token is left alone for a {@link Pause}.
 * A refusal, such as a wrong PIN, is never tried again.
 */
final class Login implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Login.class.getName());

    private final Library library;
    private final TokenName name;
    private final int size;
    private final Pause pause;
    private final Lock opening = new ReentrantLock(true);
    private HsmFailure away; // why the token could not be opened the last time; guarded by the lock
    private volatile Pin pin;
    private volatile Sessions sessions;

    Login(Library library, TokenName name, Pin pin, PoolLimits limits) {
        this.library = library;
        this.name = name;
        this.size = limits.sessions();
        this.pause = new Pause(limits.firstPause(), limits.longestPause());
        this.pin = pin.copy();
    }

    /** Does the work, and once more with new sessions when the old were lost before anything was done. */
    <T> T recovering(Function<Session, T> work, AtomicReference<Stage> stage) {
        try {
            return once(work, stage);
        } catch (P11Failure e) {
            if (!e.worthRepeating()) {
                throw e.told();
            }
            LOG.log(INFO, "Sessions of token {0} were lost ({1}), opening new ones", name, e.getMessage());
        }
        stage.compareAndSet(Stage.ACTING, Stage.ASKING);
        try {
            return once(work, stage);
        } catch (P11Failure e) {
            throw e.told();
        }
    }

    private <T> T once(Function<Session, T> work, AtomicReference<Stage> stage) {
        Sessions mine = sessions();
        return library.using(p11 -> {
            long handle = mine.lend(library.epoch());
            try {
                return work.apply(new Session(p11, handle, mine, stage));
            } catch (P11Failure e) {
                if (e.sessionsLost()) {
                    mine.lose();
                }
                throw e;
            } finally {
                mine.giveBack(handle);
            }
        });
    }

    private Sessions sessions() {
        Sessions now = sessions;
        return usable(now) ? now : reopened();
    }

    private boolean usable(Sessions candidate) {
        return candidate != null && candidate.usable(library.epoch());
    }

    private Sessions reopened() {
        opening.lock();
        try {
            if (!usable(sessions)) {
                requirePauseOver();
                reopen();
            }
            return sessions;
        } finally {
            opening.unlock();
        }
    }

    private void requirePauseOver() {
        if (away instanceof HsmRefused refused) {
            throw new HsmRefused(
                    refused.reason(), "token %s refused us and is not asked again".formatted(name), refused);
        }
        if (away != null && pause.left().isPositive()) {
            throw new HsmBusy("token %s is away, looked for again in %s".formatted(name, pause.left()), away);
        }
    }

    private void reopen() {
        try {
            sessions = openEitherWay();
        } catch (HsmFailure e) {
            away = e;
            pause.lengthen();
            LOG.log(WARNING, "Token {0} cannot be used: {1}", name, e.getMessage());
            throw e;
        }
        if (away != null) {
            LOG.log(INFO, "Token {0} is back", name);
        }
        away = null;
        pause.end();
    }

    private Sessions openEitherWay() {
        long epoch = library.epoch();
        try {
            return open();
        } catch (HsmBusy e) {
            library.restart(epoch);
            return open();
        }
    }

    private Sessions open() {
        return library.telling(p11 -> {
            closeSessions();
            return Sessions.open(p11, library.epoch(), name, pin, size);
        });
    }

    private void closeSessions() {
        if (sessions != null) {
            sessions.close(library.epoch());
            sessions = null;
        }
    }

    /** Nobody else may be working. */
    void changePin(Session session, Pin fresh) {
        session.changePin(pin, fresh);
        pin.close();
        pin = fresh.copy();
    }

    /** Closing the last session logs out. */
    @Override
    public void close() {
        if (usable(sessions)) {
            library.telling(p11 -> {
                closeSessions();
                return null;
            });
        }
        pin.close();
    }
}
