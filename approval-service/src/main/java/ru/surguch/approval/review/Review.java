package ru.surguch.approval.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.Rejection;
import ru.surguch.contracts.RejectionReason;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestSubmitted;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.GostRefusal;

/**
 * One request before the officers; the submission is kept as it was said, contacts still sealed.
 *
 * <pre>
 *            approve
 *  PENDING ──────────▶ APPROVED
 *     │ └──reject────▶ REJECTED
 *     └────withdraw──▶ WITHDRAWN
 * </pre>
 *
 * A decision is final: a withdrawal that comes after it is only written in the journal.
 */
@Entity
public class Review {

    @Id
    private UUID requestId;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    private Instant dueAt;

    @Column(updatable = false)
    @ColumnTransformer(write = "?::jsonb")
    private String submission;

    private String decision;
    private String decidedBy;

    @Enumerated(EnumType.STRING)
    private RejectionReason rejectionReason;

    private String rejectionText;

    protected Review() {}

    public static Review of(RequestSubmitted submission, Instant dueAt) {
        var review = new Review();
        review.requestId = submission.requestId().value();
        review.state = ReviewState.PENDING;
        review.dueAt = dueAt;
        review.submission = EventJson.write(submission);
        return review;
    }

    /** The approval to be signed: of all that the officer was shown, and of nothing else. */
    public Approval approvalBy(Officer officer, Instant at) {
        refuseUnlessPending();
        key();
        var asked = submission();
        return new Approval(
                UUID.randomUUID(),
                asked.requestId(),
                at,
                officer.name(),
                asked.procedure(),
                asked.profile(),
                asked.pkcs10(),
                asked.subject(),
                asked.carrier(),
                asked.signedWith(),
                asked.contactForDelivery());
    }

    /** The rejection to be signed. */
    public Rejection rejectionBy(Officer officer, Grounds grounds, Instant at) {
        refuseUnlessPending();
        return new Rejection(UUID.randomUUID(), requestId(), at, officer.name(), grounds.reason(), grounds.text());
    }

    /** @param signed compact JWS of the approval */
    public void approve(Approval approval, String signed) {
        decide(ReviewState.APPROVED, approval.decidedBy(), signed);
    }

    /** @param signed compact JWS of the rejection */
    public void reject(Rejection rejection, String signed) {
        decide(ReviewState.REJECTED, rejection.decidedBy(), signed);
        rejectionReason = rejection.reason();
        rejectionText = rejection.text();
    }

    private void decide(ReviewState verdict, String officer, String signed) {
        refuseUnlessPending();
        state = verdict;
        decidedBy = officer;
        decision = signed;
    }

    /** Whether the withdrawal came in time; after a decision, which is final, it changes nothing. */
    public boolean withdraw() {
        if (state == ReviewState.PENDING) {
            state = ReviewState.WITHDRAWN;
        }
        return state == ReviewState.WITHDRAWN;
    }

    private void refuseUnlessPending() {
        switch (state) {
            case PENDING -> {}
            case APPROVED, REJECTED -> throw new ReviewRefusal(ReviewWhy.REVIEW_DECIDED);
            case WITHDRAWN -> throw new ReviewRefusal(ReviewWhy.REVIEW_WITHDRAWN);
        }
    }

    /** Refuses an officer who looked at an earlier version; nothing to refuse when they do not say which one. */
    public void refuseUnlessSeen(OptionalInt seen) {
        if (seen.isPresent() && seen.getAsInt() != version) {
            throw new ReviewRefusal(ReviewWhy.REVIEW_CHANGED);
        }
    }

    public boolean isApprovedBy(Officer officer) {
        return state == ReviewState.APPROVED && decidedBy.equals(officer.name());
    }

    public boolean isRejectedBy(Officer officer, Grounds grounds) {
        return state == ReviewState.REJECTED
                && decidedBy.equals(officer.name())
                && grounds.equals(new Grounds(rejectionReason, rejectionText));
    }

    /** The key to be certified; nobody may approve one that cannot be read. */
    public GostPublicKey key() {
        try {
            return CertificationRequest.of(submission().pkcs10()).publicKey();
        } catch (GostRefusal e) {
            throw new ReviewRefusal(ReviewWhy.REQUEST_KEY_UNREADABLE);
        }
    }

    public RequestId requestId() {
        return new RequestId(requestId);
    }

    /** Grows with every change; the ETag of the review. */
    public int version() {
        return version;
    }

    public ReviewState state() {
        return state;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public RequestSubmitted submission() {
        return EventJson.read(submission, RequestSubmitted.class);
    }

    /** The decision as compact JWS; null while there is none. */
    public String decision() {
        return decision;
    }

    /** Null unless approved or rejected. */
    public String decidedBy() {
        return decidedBy;
    }

    /** Null unless rejected. */
    public Grounds grounds() {
        return rejectionReason == null ? null : new Grounds(rejectionReason, rejectionText);
    }
}
