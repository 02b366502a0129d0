package ru.surguch.issuance.issuance;

import static ru.surguch.issuance.issuance.IssuanceState.ACCEPTED;
import static ru.surguch.issuance.issuance.IssuanceState.ISSUED;
import static ru.surguch.issuance.issuance.IssuanceState.PLANNED;
import static ru.surguch.issuance.issuance.IssuanceState.REFUSED;
import static ru.surguch.issuance.issuance.IssuanceState.WITHDRAWN;

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
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.RequestApproved;
import ru.surguch.contracts.RequestId;
import ru.surguch.outbox.Trace;

/**
 * An approved request on its way to a certificate.
 *
 * <pre>
 *  decision          plan               stored
 * ─────────▶ ACCEPTED ─────▶ PLANNED ─────────▶ ISSUED
 *             │  │ ▲            │ │
 *             │  │ └─ put back ─┘ ├──refused──▶ REFUSED
 *             │  └────────────────┼──────────────▲
 *             └──── withdrawn ────┴──▶ WITHDRAWN
 * </pre>
 */
@Entity
public class Issuance extends PanacheEntityBase {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int SKIP_LOCKED = -2; // Hibernate's number for it, org.hibernate.Timeouts

    @Id
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private IssuanceState state;

    private UUID decisionId;
    private String approval;
    private int attempts;
    private Instant dueAt;
    private String heldBy;
    private String trace;

    protected Issuance() {}

    private Issuance(RequestId requestId, IssuanceState state) {
        this.requestId = requestId.value();
        this.state = state;
    }

    /** @param approval already verified, together with the JWS it came as */
    public static Issuance accepted(Approval approval, String jws, Instant now) {
        var issuance = new Issuance(approval.requestId(), ACCEPTED);
        issuance.decisionId = approval.decisionId();
        issuance.approval = jws;
        issuance.dueAt = now;
        issuance.trace = Trace.current();
        return issuance;
    }

    /** For a request that was withdrawn before any decision reached us. */
    public static Issuance withdrawn(RequestId requestId) {
        return new Issuance(requestId, WITHDRAWN);
    }

    /** The row, locked until the transaction ends. */
    public static Optional<Issuance> locked(RequestId requestId) {
        return Optional.ofNullable(findById(requestId.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public static boolean isDecidedBy(UUID decisionId) {
        return count("decisionId", decisionId) > 0;
    }

    /**
     * The one that has waited longest, locked. One that is due while its plan is open was left by a worker that died or
     * stalled. Rows that another worker is just taking are passed over.
     */
    public static Optional<Issuance> due(Instant now) {
        return Issuance.<Issuance>find("dueAt <= ?1 order by dueAt", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .page(0, 1)
                .stream()
                .findFirst();
    }

    /** What a worker of this name had in its hands when it died is due at once. */
    public static int takeBack(String worker, Instant now) {
        return update("dueAt = ?1 where heldBy = ?2 and dueAt is not null", now, worker);
    }

    public RequestId requestId() {
        return new RequestId(requestId);
    }

    public IssuanceState state() {
        return state;
    }

    public boolean is(IssuanceState wanted) {
        return state == wanted;
    }

    /** Still on its way to a certificate. */
    public boolean isOpen() {
        return state == ACCEPTED || state == PLANNED;
    }

    /** Taken back before any decision reached us. */
    public boolean isWithdrawnUndecided() {
        return approval == null;
    }

    /** The decision as it was signed; verify it again before acting on it. */
    public RequestApproved decision() {
        return new RequestApproved(requestId(), approval);
    }

    /** Whether this very decision, to the letter, is the one we know. */
    public boolean knows(String jws) {
        return approval != null && payload(approval).equals(payload(jws));
    }

    // ES256 is randomised: the same words signed again differ in the signature only.
    private static String payload(String jws) {
        return jws.substring(0, jws.lastIndexOf('.'));
    }

    /** When a worker may look at it; null when there is nothing to do. */
    public Instant dueAt() {
        return dueAt;
    }

    /** The {@code traceparent} under which the approval came; may be null. */
    public String trace() {
        return trace;
    }

    /** Nobody else takes it until then. */
    public void hold(String worker, Instant until) {
        if (isOpen()) {
            heldBy = worker;
            dueAt = until;
        }
    }

    public void planned() {
        move(ACCEPTED, PLANNED);
        attempts++;
    }

    /** The plan has come to nothing: to be planned anew, at once after the first, then after pauses that double up to 5 minutes. */
    public void putBack(Instant now) {
        dueAt = null;
        if (state == PLANNED) {
            move(PLANNED, ACCEPTED);
            dueAt = now.plus(pause());
        }
    }

    private Duration pause() {
        var pause = Duration.ofSeconds(attempts < 2 ? 0 : 1L << Math.min(attempts - 2, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** The certificate exists; a withdrawn request stays withdrawn. */
    public void signed() {
        dueAt = null;
        if (state != WITHDRAWN) {
            move(PLANNED, ISSUED);
        }
    }

    public void refused() {
        if (!isOpen()) {
            throw illegal(REFUSED);
        }
        state = REFUSED;
        dueAt = null;
    }

    /** Ends what is under way; a certificate that exists already is the register's affair. */
    public void withdraw() {
        if (state == ACCEPTED) {
            dueAt = null; // while an open plan is still somebody's to close
        }
        if (isOpen()) {
            state = WITHDRAWN;
        }
    }

    private void move(IssuanceState from, IssuanceState to) {
        if (state != from) {
            throw illegal(to);
        }
        state = to;
    }

    private IllegalStateException illegal(IssuanceState to) {
        return new IllegalStateException("issuance " + requestId + " is " + state + " and cannot become " + to);
    }
}
