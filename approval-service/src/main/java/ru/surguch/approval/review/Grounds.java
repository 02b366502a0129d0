package ru.surguch.approval.review;

import java.util.Objects;
import ru.surguch.contracts.RejectionReason;

/** Why a request is rejected: the reason by code, and the words that the subscriber reads. */
public record Grounds(RejectionReason reason, String text) {

    public Grounds {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(text, "text");
    }

    /** Grounds as an officer states them; without words of their own the reason's label is said, except for "other". */
    public static Grounds stated(RejectionReason reason, String text) {
        if (reason == null) {
            throw new ReviewRefusal(ReviewWhy.REJECTION_REASON_MISSING);
        }
        var words = text == null ? "" : text.strip();
        if (words.isEmpty() && reason == RejectionReason.OTHER) {
            throw new ReviewRefusal(ReviewWhy.REJECTION_TEXT_MISSING);
        }
        return new Grounds(reason, words.isEmpty() ? reason.label() : words);
    }
}
