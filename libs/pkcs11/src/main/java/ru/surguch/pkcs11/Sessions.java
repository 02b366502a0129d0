package ru.surguch.pkcs11;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The sessions of one login. The anchor is never lent: the login belongs to the process and ends with the last session, so
 * whatever becomes of the others, this one keeps it.
 */
final class Sessions {

    private static final System.Logger LOG = System.getLogger(Sessions.class.getName());

    private final P11 p11;
    private final long epoch;
    private final long anchor;
    private final Queue<Long> free = new ConcurrentLinkedQueue<>();
    private volatile boolean lost;

    private Sessions(P11 p11, long epoch, long anchor) {
        this.p11 = p11;
        this.epoch = epoch;
        this.anchor = anchor;
    }

    /** Finds the token, logs in and opens {@code count} sessions besides the anchor. */
    static Sessions open(P11 p11, long epoch, TokenName name, Pin pin, int count) {
        long slot = name.among(Cryptoki.tokens(p11)).slot();
        Sessions sessions = new Sessions(p11, epoch, p11.openSession(slot));
        try {
            p11.login(sessions.anchor, P11.User.USER, pin);
            while (sessions.free.size() < count) {
                sessions.free.add(p11.openSession(slot));
            }
            return sessions;
        } catch (P11Failure e) {
            sessions.close(epoch);
            throw e;
        }
    }

    boolean usable(long epochNow) {
        return !lost && epoch == epochNow;
    }

    /** Nobody gets one of them any more. */
    void lose() {
        lost = true;
    }

    /** @throws P11Failure when the sessions are no longer {@link #usable}: nothing was done with them */
    long lend(long epochNow) {
        Long session = usable(epochNow) ? free.poll() : null;
        if (session == null) {
            throw new P11Failure(Call.OPEN_SESSION, ReturnCode.SESSION_HANDLE_INVALID.code());
        }
        return session;
    }

    void giveBack(long session) {
        free.add(session);
        if (lost) {
            closeFree();
        }
    }

    /** Closes what is not lent, unless C_Finalize has: the handles may be somebody else's by now. */
    void close(long epochNow) {
        lose();
        if (epoch == epochNow) {
            closeFree();
            closeSession(anchor);
        }
    }

    private void closeFree() {
        for (Long session = free.poll(); session != null; session = free.poll()) {
            closeSession(session);
        }
    }

    private void closeSession(long session) {
        try {
            p11.closeSession(session);
        } catch (P11Failure e) {
            LOG.log(System.Logger.Level.DEBUG, "A session was gone before it was closed", e);
        }
    }
}
