package ru.surguch.request.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.gost.CertificateChain;
import ru.surguch.gost.GostCertificate;
import ru.surguch.request.subscriber.Login;

/**
 * A subscriber's certificate.
 *
 * <pre>
 *  issued ──▶ ON_HOLD ──activate──▶ CURRENT ──supersede──▶ SUPERSEDED
 *                │                   ▲   │
 *                │    registered ────┘   │
 *                └────────revoke─────────┴──revoke──▶ REVOKED
 * </pre>
 */
@Entity
@Table(name = "certificate")
public class SubscriberCertificate {

    @Id
    private String fingerprint;

    private String login;

    @Column(name = "request_id")
    private UUID requestId;

    private Slot slot;
    private String serial;
    private byte[] der;
    private byte[] p7b;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "not_after")
    private Instant notAfter;

    @Enumerated(EnumType.STRING)
    private CertificateState state;

    @Version
    private int version;

    protected SubscriberCertificate() {}

    private SubscriberCertificate(Login login, Slot slot, GostCertificate certificate, CertificateState state) {
        this.fingerprint = certificate.fingerprint().hex();
        this.login = login.value();
        this.slot = slot;
        this.serial = certificate.serialHex();
        this.der = certificate.der();
        this.notBefore = certificate.notBefore();
        this.notAfter = certificate.notAfter();
        this.state = state;
    }

    /** One that the subscriber has already: it becomes the current one of its slot. */
    public static SubscriberCertificate registered(Login login, Slot slot, GostCertificate certificate) {
        return new SubscriberCertificate(login, slot, certificate, CertificateState.CURRENT);
    }

    /** One that was issued for a request: on hold until its procedure makes it active. */
    public static SubscriberCertificate issued(Login login, Slot slot, RequestId request, CertificateChain chain) {
        var issued = new SubscriberCertificate(login, slot, chain.certificates().getFirst(), CertificateState.ON_HOLD);
        issued.requestId = request.value();
        issued.p7b = chain.p7b();
        return issued;
    }

    /** Refuses unless signatures of its key count at this moment. */
    public SubscriberCertificate requireUsable(Instant moment) {
        if (state != CertificateState.CURRENT) {
            throw new CertificateRefusal(CertificateWhy.CERTIFICATE_NOT_CURRENT);
        }
        if (moment.isBefore(notBefore) || moment.isAfter(notAfter)) {
            throw new CertificateRefusal(CertificateWhy.CERTIFICATE_NOT_VALID);
        }
        return this;
    }

    SubscriberCertificate requireSerial(SerialNumber told) {
        if (!serial().equals(told)) {
            throw new CertificateRefusal(CertificateWhy.NOT_OF_THE_REQUEST);
        }
        return this;
    }

    /** One that was superseded or revoked in the meantime stays so. */
    void activate() {
        if (state == CertificateState.ON_HOLD) {
            state = CertificateState.CURRENT;
        }
    }

    void supersede() {
        if (state == CertificateState.CURRENT) {
            state = CertificateState.SUPERSEDED;
        }
    }

    /** @param reason CRLReason by name; a superseded certificate was replaced, not compromised */
    public void revoke(String reason) {
        state = "superseded".equals(reason) && state != CertificateState.ON_HOLD
                ? CertificateState.SUPERSEDED
                : CertificateState.REVOKED;
    }

    public Login login() {
        return new Login(login);
    }

    public Optional<RequestId> requestId() {
        return Optional.ofNullable(requestId).map(RequestId::new);
    }

    public Carrier carrier() {
        return slot.carrier();
    }

    public String fingerprint() {
        return fingerprint;
    }

    public SerialNumber serial() {
        return SerialNumber.of(serial);
    }

    public GostCertificate x509() {
        return GostCertificate.of(der);
    }

    /** The chain as p7b in DER; only for certificates issued here. */
    public byte[] p7b() {
        return p7b.clone();
    }

    public Instant notBefore() {
        return notBefore;
    }

    public Instant notAfter() {
        return notAfter;
    }

    public CertificateState state() {
        return state;
    }

    /** Counts the changes. */
    public int version() {
        return version;
    }
}
