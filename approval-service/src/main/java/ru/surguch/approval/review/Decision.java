package ru.surguch.approval.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.Rejection;
import ru.surguch.contracts.RejectionReason;

/**
 * What an officer decided, as it was signed.
 *
 * @param signed compact JWS of the approval or rejection
 * @param rejectionReason null for an approval, like the text
 */
@Embeddable
public record Decision(
        @Column(name = "decision") String signed,
        String decidedBy,
        @Enumerated(EnumType.STRING) RejectionReason rejectionReason,
        String rejectionText) {

    public static Decision of(Approval approval, String signed) {
        return new Decision(signed, approval.decidedBy(), null, null);
    }

    public static Decision of(Rejection rejection, String signed) {
        return new Decision(signed, rejection.decidedBy(), rejection.reason(), rejection.text());
    }

    /** Why it is a no; empty for a yes. */
    public Optional<Grounds> grounds() {
        return Optional.ofNullable(rejectionReason).map(reason -> new Grounds(reason, rejectionText));
    }

    boolean isBy(Officer officer, Optional<Grounds> grounds) {
        return decidedBy.equals(officer.name()) && grounds().equals(grounds);
    }
}
