package ru.surguch.request.request;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.ProcedureRef;
import ru.surguch.contracts.Rejection;
import ru.surguch.contracts.RequestId;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.request.certificate.Slot;
import ru.surguch.request.certificate.SubscriberCertificate;
import ru.surguch.request.procedure.Procedure;
import ru.surguch.request.subscriber.Login;

/** A subscriber's request for a certificate; {@link State} draws its life. */
@Entity
@Table(name = "request")
public class CertificateRequest {

    @Id
    private UUID id;

    private String login;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "content_digest")
    private byte[] contentDigest;

    @Column(name = "procedure_code")
    private String procedureCode;

    @Column(name = "procedure_version")
    private int procedureVersion;

    private Slot slot;

    @Basic(fetch = FetchType.LAZY)
    private byte[] pkcs10;

    @Basic(fetch = FetchType.LAZY)
    private byte[] signature;

    @Column(name = "signed_with")
    private String signedWith;

    @Column(name = "key_fingerprint")
    private String keyFingerprint;

    @Column(name = "contact_changed")
    private boolean contactChanged;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "promised_at")
    private Instant promisedAt;

    @Column(name = "rejection_reason")
    private String rejectionReason;

    @Column(name = "rejection_text")
    private String rejectionText;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "milestone", joinColumns = @JoinColumn(name = "request_id"))
    @MapKeyColumn(name = "code")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "at")
    // By a query of its own: joined to "select for update", it would show the rows from before the lock was waited for.
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 100)
    private Map<Milestone, Instant> timeline = new HashMap<>();

    @Version
    private int version;

    protected CertificateRequest() {}

    /**
     * A request that has passed every check of the intake.
     *
     * @param signature the verified CMS, out of its wrapping
     */
    public CertificateRequest(
            Login login,
            Procedure procedure,
            Submission submission,
            CertificationRequest pkcs10,
            byte[] signature,
            SubscriberCertificate signer,
            boolean contactChanged,
            Instant now) {
        this.id = UUID.randomUUID();
        this.login = login.value();
        this.idempotencyKey = submission.idempotencyKey();
        this.contentDigest = submission.digest();
        this.procedureCode = procedure.code();
        this.procedureVersion = procedure.version();
        this.slot = Slot.of(submission.carrier());
        this.pkcs10 = pkcs10.der();
        this.signature = signature.clone();
        this.signedWith = signer.fingerprint();
        this.keyFingerprint = fingerprint(pkcs10.publicKey());
        this.contactChanged = contactChanged;
        this.state = State.SUBMITTED;
        this.submittedAt = now;
        this.timeline.put(Milestone.SUBMITTED, now);
    }

    private static String fingerprint(GostPublicKey key) {
        return key.pointFingerprint().hex();
    }

    /** Refuses another content under an idempotency key already used. */
    public CertificateRequest requireSame(Submission repeated) {
        if (!MessageDigest.isEqual(contentDigest, repeated.digest())) {
            throw new RequestRefusal(RequestWhy.OTHER_CONTENT);
        }
        return this;
    }

    /** A stranger's request is as unknown as one that does not exist. */
    public CertificateRequest requireOwner(Login caller) {
        if (!login.equals(caller.value())) {
            throw new RequestRefusal(RequestWhy.REQUEST_UNKNOWN);
        }
        return this;
    }

    /** The link of the letter is good until the certificate is saved. */
    public CertificateRequest requireUnsaved() {
        if (state == State.SAVED || state == State.ACTIVE) {
            throw new RequestRefusal(RequestWhy.ALREADY_SAVED);
        }
        return this;
    }

    /** Refuses unless the subscriber has said that the certificate is on the carrier, and nothing came of it yet. */
    public CertificateRequest requireSaved() {
        if (state != State.SAVED) {
            throw new RequestRefusal(RequestWhy.NOT_SAVED);
        }
        return this;
    }

    /** Refuses until there is a certificate, and when the request has ended without one. */
    public CertificateRequest requireIssued() {
        if (state == State.SUBMITTED || state == State.APPROVED) {
            throw new RequestRefusal(RequestWhy.NOT_ISSUED);
        }
        if (!state.isOpen() && state != State.ACTIVE) {
            throw new RequestRefusal(RequestWhy.ENDED);
        }
        return this;
    }

    /** The certificate is released only for a signed act. */
    public CertificateRequest requireActSigned() {
        requireIssued();
        if (state == State.ISSUED) {
            throw new RequestRefusal(RequestWhy.ACT_NOT_SIGNED);
        }
        return this;
    }

    public boolean isFor(GostPublicKey key) {
        return keyFingerprint.equals(fingerprint(key));
    }

    /** By the subscriber, until the certificate is released; says whether this call did it. */
    public boolean withdraw(Instant at) {
        if (state == State.WITHDRAWN) {
            return false;
        }
        if (!state.mayBecome(State.WITHDRAWN)) {
            throw new RequestRefusal(RequestWhy.NOT_WITHDRAWABLE);
        }
        reach(State.WITHDRAWN, Milestone.WITHDRAWN, at);
        return true;
    }

    /** Says whether this call did it. */
    public boolean signAct(Instant at) {
        requireIssued();
        boolean first = state == State.ISSUED;
        reach(State.ACT_SIGNED, Milestone.ACT_SIGNED, at);
        return first;
    }

    /** Says whether this call did it. */
    public boolean save(Instant at) {
        requireActSigned();
        boolean first = state == State.ACT_SIGNED;
        reach(State.SAVED, Milestone.SAVED, at);
        return first;
    }

    public void promise(Instant dueAt) {
        promisedAt = dueAt;
    }

    public void approved(Instant at) {
        reach(State.APPROVED, Milestone.APPROVED, at);
    }

    public void rejected(Rejection rejection) {
        if (reach(State.REJECTED, Milestone.REJECTED, rejection.decidedAt())) {
            rejectionReason = rejection.reason().name();
            rejectionText = rejection.text();
        }
    }

    public void refused(String reason, Instant at) {
        if (reach(State.REFUSED, Milestone.REFUSED, at)) {
            rejectionReason = reason;
        }
    }

    public void issued(Instant at) {
        reach(State.ISSUED, Milestone.ISSUED, at);
    }

    public void linkSent(Instant at) {
        timeline.putIfAbsent(Milestone.LINK_SENT, at);
    }

    public void activated(Instant at) {
        reach(State.ACTIVE, Milestone.ACTIVE, at);
    }

    /** A certificate that ends before it was active will never be. */
    public void revoked(String reason, Instant at) {
        timeline.putIfAbsent(Milestone.REVOKED, at);
        if (state.isOpen()) {
            refused(reason, at);
        }
    }

    // Later facts win; an earlier one that comes late only adds to the timeline.
    private boolean reach(State reached, Milestone milestone, Instant at) {
        timeline.putIfAbsent(milestone, at);
        boolean moves = state.mayBecome(reached);
        if (moves) {
            state = reached;
        }
        return moves;
    }

    public RequestId id() {
        return new RequestId(id);
    }

    public Login login() {
        return new Login(login);
    }

    public ProcedureRef procedure() {
        return new ProcedureRef(procedureCode, procedureVersion);
    }

    public Slot slot() {
        return slot;
    }

    public Carrier carrier() {
        return slot.carrier();
    }

    public boolean contactChanged() {
        return contactChanged;
    }

    /** Fingerprint of the certificate whose key signed the request, and will sign the act. */
    public String signedWith() {
        return signedWith;
    }

    /** In DER. */
    public byte[] pkcs10() {
        return pkcs10.clone();
    }

    /** The CMS over the PKCS#10, verified at the intake. */
    public byte[] signature() {
        return signature.clone();
    }

    public State state() {
        return state;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** When the bank means to answer; null until it has promised. */
    public Instant promisedAt() {
        return promisedAt;
    }

    /** A {@link ru.surguch.contracts.RejectionReason} by name when rejected, issuance-service's code when refused. */
    public Optional<String> rejectionReason() {
        return Optional.ofNullable(rejectionReason);
    }

    public String rejectionText() {
        return rejectionText;
    }

    public Map<Milestone, Instant> timeline() {
        return Map.copyOf(timeline);
    }

    /** Counts the changes. */
    public int version() {
        return version;
    }
}
