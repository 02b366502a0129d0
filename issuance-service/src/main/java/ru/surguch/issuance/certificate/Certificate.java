package ru.surguch.issuance.certificate;

import static ru.surguch.issuance.certificate.CertificateStatus.ACTIVE;
import static ru.surguch.issuance.certificate.CertificateStatus.ON_HOLD;
import static ru.surguch.issuance.certificate.CertificateStatus.REVOKED;
import static ru.surguch.issuance.certificate.CertificateStatus.SUPERSEDED;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.gost.GostCertificate;

/**
 * A certificate of the bank's register.
 *
 * <pre>
 *          saved           superseded
 * ON_HOLD ───────▶ ACTIVE ────────────▶ SUPERSEDED
 *    │                │
 *    └────────────────┴──── revoked ───▶ REVOKED
 * </pre>
 */
@Entity
public class Certificate extends PanacheEntityBase {

    @Id
    private String serial;

    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private CertificateStatus status;

    private byte[] der;
    private String supersedes;
    private Instant notBefore;
    private Instant notAfter;
    private Instant issuedAt;
    private Instant activatedAt;
    private Instant endedAt;
    private String endReason;

    protected Certificate() {}

    private Certificate(RequestId requestId, GostCertificate signed, SerialNumber supersedes, Instant now) {
        this.serial = new SerialNumber(signed.serial()).toString();
        this.requestId = requestId.value();
        this.status = ON_HOLD;
        this.der = signed.der();
        this.supersedes = supersedes == null ? null : supersedes.toString();
        this.notBefore = signed.notBefore();
        this.notAfter = signed.notAfter();
        this.issuedAt = now;
    }

    /** @param supersedes the certificate that ends when this one becomes active; may be null */
    public static Certificate onHold(
            RequestId requestId, GostCertificate signed, SerialNumber supersedes, Instant now) {
        return new Certificate(requestId, signed, supersedes, now);
    }

    /** The certificate of this number, locked until the transaction ends. */
    public static Optional<Certificate> locked(SerialNumber serial) {
        return Optional.ofNullable(findById(serial.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** @param serial hexadecimal in either case, with or without a leading zero; anything else finds nothing */
    public static Optional<Certificate> numbered(String serial) {
        return serial.matches("[0-9A-Fa-f]{1,40}") && new BigInteger(serial, 16).signum() > 0
                ? findByIdOptional(canonical(serial))
                : Optional.empty();
    }

    private static String canonical(String serial) {
        var number = new BigInteger(serial, 16);
        return number.bitLength() > 159 ? serial : new SerialNumber(number).toString();
    }

    public static Optional<Certificate> of(RequestId requestId) {
        return find("requestId", requestId.value()).firstResultOptional();
    }

    public SerialNumber serial() {
        return SerialNumber.of(serial);
    }

    public RequestId requestId() {
        return new RequestId(requestId);
    }

    public CertificateStatus status() {
        return status;
    }

    public boolean is(CertificateStatus wanted) {
        return status == wanted;
    }

    public GostCertificate x509() {
        return GostCertificate.of(der);
    }

    public Optional<SerialNumber> supersedes() {
        return Optional.ofNullable(supersedes).map(SerialNumber::of);
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** Null until it is saved. */
    public Instant activatedAt() {
        return activatedAt;
    }

    /** Null while it has not ended before its time. */
    public Instant endedAt() {
        return endedAt;
    }

    /** CRLReason by name; null while it has not ended before its time. */
    public String endReason() {
        return endReason;
    }

    public void activate(Instant now) {
        require(ON_HOLD, ACTIVE);
        status = ACTIVE;
        activatedAt = now;
    }

    public void supersede(Instant now) {
        require(ACTIVE, SUPERSEDED);
        end(SUPERSEDED, "superseded", now);
    }

    /** @param reason CRLReason of RFC 5280 §5.3.1 by name */
    public void revoke(String reason, Instant now) {
        if (status == SUPERSEDED || status == REVOKED) {
            throw illegal(REVOKED);
        }
        end(REVOKED, reason, now);
    }

    private void end(CertificateStatus how, String reason, Instant now) {
        status = how;
        endReason = reason;
        endedAt = now;
    }

    private void require(CertificateStatus from, CertificateStatus to) {
        if (status != from) {
            throw illegal(to);
        }
    }

    private IllegalStateException illegal(CertificateStatus to) {
        return new IllegalStateException("certificate " + serial + " is " + status + " and cannot become " + to);
    }
}
