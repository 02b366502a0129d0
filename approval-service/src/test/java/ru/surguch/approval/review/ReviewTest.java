package ru.surguch.approval.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.surguch.approval.Submissions;
import ru.surguch.contracts.RejectionReason;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.gost.SubjectAttribute;

class ReviewTest {

    private static final Instant NOW = Submissions.MONDAY_NOON;
    private static final Officer IVANOVA = new Officer("ivanova");
    private static final Officer PETROV = new Officer("petrov");
    private static final Grounds FRAUD = new Grounds(RejectionReason.SUSPECTED_FRAUD, "Позвоните в банк");

    private final RequestId request = RequestId.fresh();
    private final Review review = Review.of(Submissions.of(request), NOW.plusSeconds(10_800));

    @Test
    void anApprovalSaysYesToAllThatWasSubmitted() {
        var approval = review.approvalBy(IVANOVA, NOW);
        assertEquals(request, approval.requestId());
        assertEquals("ivanova", approval.decidedBy());
        assertEquals(NOW, approval.decidedAt());
        assertArrayEquals(Submissions.PKCS10.der(), approval.pkcs10());
        var asked = Submissions.of(request);
        assertEquals(asked.subject(), approval.subject());
        assertEquals(asked.procedure(), approval.procedure());
        assertEquals(asked.profile(), approval.profile());
        assertEquals(asked.carrier(), approval.carrier());
        assertEquals(SerialNumber.of(Submissions.current().serialHex()), approval.supersedes());
        assertEquals(asked.contactForDelivery(), approval.contactForDelivery());
    }

    @Test
    void aPendingReviewIsApprovedOnce() {
        approve();
        assertEquals(ReviewState.APPROVED, review.state());
        assertEquals(Optional.of(new Decision("signed yes", "ivanova", null, null)), review.decision());
        refuses(ReviewWhy.REVIEW_DECIDED, () -> review.approvalBy(PETROV, NOW));
        refuses(ReviewWhy.REVIEW_DECIDED, () -> review.rejectionBy(IVANOVA, FRAUD, NOW));
    }

    @Test
    void aPendingReviewIsRejectedOnce() {
        reject();
        assertEquals(ReviewState.REJECTED, review.state());
        assertEquals(Optional.of(FRAUD), review.decision().flatMap(Decision::grounds));
        refuses(ReviewWhy.REVIEW_DECIDED, () -> review.rejectionBy(PETROV, FRAUD, NOW));
        refuses(ReviewWhy.REVIEW_DECIDED, () -> review.approvalBy(IVANOVA, NOW));
    }

    @Test
    void aWithdrawnReviewIsNotDecided() {
        assertTrue(review.withdraw());
        refuses(ReviewWhy.REVIEW_WITHDRAWN, () -> review.approvalBy(IVANOVA, NOW));
        refuses(ReviewWhy.REVIEW_WITHDRAWN, () -> review.rejectionBy(IVANOVA, FRAUD, NOW));
    }

    @Test
    void aWithdrawalAfterTheDecisionChangesNothing() {
        approve();
        assertFalse(review.withdraw());
        assertEquals(ReviewState.APPROVED, review.state());
    }

    @Test
    void aDecisionIsRepeatedOnlyByItsOfficerAndOnlyAsItWas() {
        reject();
        assertTrue(review.isDecidedBy(IVANOVA, Optional.of(FRAUD)));
        assertFalse(review.isDecidedBy(PETROV, Optional.of(FRAUD)));
        assertFalse(review.isDecidedBy(IVANOVA, Optional.of(new Grounds(RejectionReason.SUSPECTED_FRAUD, "Другое"))));
        assertFalse(review.isDecidedBy(IVANOVA, Optional.of(new Grounds(RejectionReason.OTHER, FRAUD.text()))));
        assertFalse(review.isDecidedBy(IVANOVA, Optional.empty()));
    }

    @Test
    void aRequestSignedForAnotherCompanyIsRejectedButNotApproved() {
        for (var company :
                List.of(Map.of(SubjectAttribute.INNLE, "7736050003"), Map.of(SubjectAttribute.OGRN, "1027700070518"))) {
            var signer = Submissions.naming(company);
            var foreign = Review.of(Submissions.of(request, signer, new byte[0]), NOW);
            refuses(ReviewWhy.SIGNER_OF_ANOTHER_COMPANY, () -> foreign.approvalBy(IVANOVA, NOW));
            assertEquals("ivanova", foreign.rejectionBy(IVANOVA, FRAUD, NOW).decidedBy());
        }
    }

    @Test
    void whoLookedAtAnotherVersionIsRefused() {
        review.refuseUnlessSeen(OptionalInt.empty());
        review.refuseUnlessSeen(OptionalInt.of(0));
        refuses(ReviewWhy.REVIEW_CHANGED, () -> review.refuseUnlessSeen(OptionalInt.of(1)));
    }

    @ParameterizedTest
    @EnumSource(RejectionReason.class)
    void withoutWordsOfTheOfficerTheReasonsLabelIsSaidExceptForOther(RejectionReason reason) {
        if (reason == RejectionReason.OTHER) {
            refuses(ReviewWhy.REJECTION_TEXT_MISSING, () -> Grounds.stated(reason, "  "));
        } else {
            assertEquals(reason.label(), Grounds.stated(reason, null).text());
        }
        assertEquals("Так", Grounds.stated(reason, " Так ").text());
    }

    @Test
    void aRejectionWithoutReasonIsRefused() {
        refuses(ReviewWhy.REJECTION_REASON_MISSING, () -> Grounds.stated(null, "Так"));
    }

    private void approve() {
        review.approve(review.approvalBy(IVANOVA, NOW), "signed yes");
    }

    private void reject() {
        review.reject(review.rejectionBy(IVANOVA, FRAUD, NOW), "signed no");
    }

    private static void refuses(ReviewWhy why, Executable move) {
        assertEquals(why, assertThrows(ReviewRefusal.class, move).why());
    }
}
