package ru.surguch.approval.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.surguch.approval.review.Grounds;
import ru.surguch.approval.review.ReviewRefusal;
import ru.surguch.approval.review.ReviewWhy;
import ru.surguch.contracts.RejectionReason;

/**
 * What an officer decides.
 *
 * @param reason of a rejection; none for an approval
 * @param text what the subscriber reads; required for the reason OTHER, otherwise the reason's label is said
 */
@Schema(examples = "{\"verdict\": \"REJECTED\", \"reason\": \"OTHER\", \"text\": \"Не удалось дозвониться\"}")
record DecisionForm(
        @NotNull(message = "укажите решение") Verdict verdict,
        RejectionReason reason,

        @Size(max = 1000, message = "не длиннее 1000 знаков")
        String text) {

    /** Yes or no. */
    enum Verdict {
        APPROVED,
        REJECTED
    }

    Grounds grounds() {
        return Grounds.stated(reason, text);
    }

    void refuseGrounds() {
        if (reason != null || text != null) {
            throw new ReviewRefusal(ReviewWhy.APPROVAL_WITH_REASON);
        }
    }
}
