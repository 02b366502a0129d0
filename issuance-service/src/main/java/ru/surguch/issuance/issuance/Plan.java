package ru.surguch.issuance.issuance;

import static ru.surguch.issuance.issuance.PlanState.PLANNED;
import static ru.surguch.issuance.issuance.PlanState.SIGNED;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.surguch.contracts.ProfileRef;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.gost.Fingerprint;

/** The very bytes about to be signed, under their serial number; committed before the key sees them. */
@Entity
public class Plan extends PanacheEntityBase {

    @Id
    private String serial;

    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private String profile;
    private int profileVersion;
    private String keyPoint;
    private byte[] tbs;
    private Instant plannedAt;
    private Instant closedAt;

    protected Plan() {}

    public Plan(
            SerialNumber serial, RequestId requestId, ProfileRef profile, Fingerprint key, byte[] tbs, Instant now) {
        this.serial = serial.toString();
        this.requestId = requestId.value();
        this.state = PLANNED;
        this.profile = profile.code();
        this.profileVersion = profile.version();
        this.keyPoint = key.hex();
        this.tbs = tbs.clone();
        this.plannedAt = now;
    }

    public static Optional<Plan> locked(SerialNumber serial) {
        return Optional.ofNullable(findById(serial.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The plan whose outcome is still awaited. */
    public static Optional<Plan> openFor(RequestId requestId) {
        return find("requestId = ?1 and state = ?2", requestId.value(), PLANNED).firstResultOptional();
    }

    /** Whether the key stands in a certificate, or is about to, under whatever spelling (63-ФЗ ст. 14 ч. 2 п. 3). */
    public static boolean uses(Fingerprint key) {
        return count("keyPoint = ?1 and state in ?2", key.hex(), List.of(PLANNED, SIGNED)) > 0;
    }

    public SerialNumber serial() {
        return SerialNumber.of(serial);
    }

    public RequestId requestId() {
        return new RequestId(requestId);
    }

    public byte[] tbs() {
        return tbs.clone();
    }

    public PlanState state() {
        return state;
    }

    public boolean isOpen() {
        return state == PLANNED;
    }

    /** @param outcome anything but PLANNED */
    public void close(PlanState outcome, Instant now) {
        if (!isOpen() || outcome == PLANNED) {
            throw new IllegalStateException("plan " + serial + " is " + state + " and cannot become " + outcome);
        }
        state = outcome;
        closedAt = now;
    }
}
