package ru.surguch.approval.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import ru.surguch.approval.signer.Signer;
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.Rejection;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestSubmitted;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.GostPublicKey;

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

    @Embedded
    private Decision decision;

    protected Review() {}

    public static Review of(RequestSubmitted submission, Instant dueAt) {
        var review = new Review();
        review.requestId = submission.requestId().value();
        review.state = ReviewState.PENDING;
        review.dueAt = dueAt;
        review.submission = EventJson.write(submission);
        return review;
    }

    /** The approval to be signed: of all that the officer was shown, and of nothing else; never for another company's key. */
    public Approval approvalBy(Officer officer, Instant at) {
        refuseUnlessPending();
        var asked = submission();
        var signer = signer();
        if (signer.isOfAnotherCompanyThan(asked.subject())) {
            throw new ReviewRefusal(ReviewWhy.SIGNER_OF_ANOTHER_COMPANY);
        }
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
                signer.serial(),
                asked.contactForDelivery());
    }

    /** The rejection to be signed. */
    public Rejection rejectionBy(Officer officer, Grounds grounds, Instant at) {
        refuseUnlessPending();
        return new Rejection(UUID.randomUUID(), requestId(), at, officer.name(), grounds.reason(), grounds.text());
    }

    /** Keeps the approval; {@code signed} is its compact JWS. */
    public void approve(Approval approval, String signed) {
        refuseUnlessPending();
        state = ReviewState.APPROVED;
        decision = Decision.of(approval, signed);
    }

    /** Keeps the rejection; {@code signed} is its compact JWS. */
    public void reject(Rejection rejection, String signed) {
        refuseUnlessPending();
        state = ReviewState.REJECTED;
        decision = Decision.of(rejection, signed);
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

    /** Whether this officer has decided just so already: on these grounds, or on none to approve. */
    public boolean isDecidedBy(Officer officer, Optional<Grounds> grounds) {
        return decision != null && decision.isBy(officer, grounds);
    }

    /** The key to be certified. */
    public GostPublicKey key() {
        return CertificationRequest.of(submission().pkcs10()).publicKey();
    }

    /** Whose key has signed the request. */
    public Signer signer() {
        return Signer.of(submission());
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

    /** Empty while nobody has decided. */
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }
}
