package ru.surguch.notification.letter;

import static ru.surguch.notification.letter.LetterState.CANCELLED;
import static ru.surguch.notification.letter.LetterState.SENT;
import static ru.surguch.notification.letter.LetterState.WAITING;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.Sealed;
import ru.surguch.notification.link.Token;

/**
 * The letter that tells a subscriber where to fetch the certificate; one for each request.
 *
 * <pre>
 *  issued            the mail server took it
 * ────────▶ WAITING ─────────────────────────▶ SENT
 *             │ ▲ │
 *             └─┘ └─ saved or revoked already ─▶ CANCELLED
 *          put back
 * </pre>
 */
@Entity
public class Letter extends PanacheEntityBase {

    private static final int SKIP_LOCKED = -2; // Hibernate's number for it, org.hibernate.Timeouts

    @Id
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    private String contact;
    private String traceparent;
    private int attempts;
    private Instant writtenAt;
    private Instant dueAt;
    private Instant sentAt;

    protected Letter() {}

    /**
     * @param contact from a verified approval of this request
     * @param traceparent W3C trace context of the event; may be null
     */
    public static Letter about(RequestId requestId, Sealed contact, String traceparent, Instant now) {
        var letter = new Letter();
        letter.requestId = requestId.value();
        letter.state = WAITING;
        letter.contact = contact.jwe();
        letter.traceparent = traceparent;
        letter.writtenAt = now;
        letter.dueAt = now;
        return letter;
    }

    /** The row, locked until the transaction ends. */
    public static Optional<Letter> locked(RequestId requestId) {
        return Optional.ofNullable(findById(requestId.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one that has been due longest, locked. Rows that another sender is just taking are passed over. */
    public static Optional<Letter> due(Instant now) {
        return Letter.<Letter>find("dueAt <= ?1 order by dueAt", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .page(0, 1)
                .stream()
                .findFirst();
    }

    /** When the oldest letter that still waits was written. */
    public static Optional<Instant> oldestWaiting() {
        return Letter.<Letter>find("state = ?1 order by writtenAt", WAITING).page(0, 1).stream()
                .map(letter -> letter.writtenAt)
                .findFirst();
    }

    /** Nobody else takes it until then; whoever dies with it in hand gives it back that way. */
    public void hold(Instant until) {
        attempts++;
        dueAt = until;
    }

    /** What an attempt needs, with the link made for it. */
    public Draft draft(Token token, Instant expiresAt) {
        return new Draft(new RequestId(requestId), new Sealed(contact), traceparent, token, expiresAt);
    }

    /** The attempt came to nothing: due again after a pause that doubles with each attempt. */
    public void putBack(Instant now, Duration longestPause) {
        if (state == WAITING) {
            dueAt = now.plus(pause(longestPause));
        }
    }

    private Duration pause(Duration longest) {
        var pause = Duration.ofSeconds(1L << Math.clamp(attempts - 1, 0, 20));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** The mail server has taken it; false when that was known already, or no longer matters. */
    public boolean sent(Instant now) {
        if (state != WAITING) {
            return false;
        }
        end(SENT);
        sentAt = now;
        return true;
    }

    /** Nobody needs it any more. */
    public void cancel() {
        if (state == WAITING) {
            end(CANCELLED);
        }
    }

    private void end(LetterState last) {
        state = last;
        dueAt = null;
    }

    public LetterState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
