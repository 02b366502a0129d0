package ru.surguch.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.Promise;
import ru.surguch.contracts.Rejection;
import ru.surguch.contracts.RejectionReason;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.gost.TestCertificates;
import ru.surguch.request.certificate.Slot;
import ru.surguch.request.certificate.SubscriberCertificate;
import ru.surguch.request.procedure.Procedure;
import ru.surguch.request.subscriber.Login;

class CertificateRequestTest {

    private static final Instant NINE = Instant.parse("2026-11-23T06:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final Login IVANOV = new Login("ivanov");
    private static final SoftwareKey NEW_KEY = SoftwareKey.generate(ParameterSet.TC26_256_A);
    private static final Submission SUBMISSION = new Submission(
            "first",
            "remote-renewal",
            new Carrier(Carrier.Kind.FILE, null),
            "pkcs10",
            "signature",
            "a@b.example",
            "+79161234567");

    private final CertificateRequest request = submitted();

    private static CertificateRequest submitted() {
        var current = SoftwareKey.generate(ParameterSet.TC26_256_A);
        var signer = SubscriberCertificate.registered(
                IVANOV, Slot.of(SUBMISSION.carrier()), TestCertificates.root(current, "ivanov"));
        var pkcs10 = CertificationRequest.sign(NEW_KEY, new X500Name("CN=ivanov"));
        return new CertificateRequest(IVANOV, procedure(), SUBMISSION, pkcs10, new byte[] {1}, signer, false, NINE);
    }

    private static Procedure procedure() {
        return new Procedure(
                "remote-renewal",
                1,
                "title",
                Procedure.Signer.CURRENT_KEY,
                Map.of(Carrier.Kind.FILE, ru.surguch.request.procedure.ProfileSamples.VIEW_ONLY),
                new Promise(3),
                Procedure.ActRule.SIGNED_BEFORE_SAVING,
                Procedure.Activation.WHEN_SAVED,
                Procedure.Afterwards.SUPERSEDE);
    }

    @Test
    void itBeginsInTheBank() {
        assertEquals(State.SUBMITTED, request.state());
        assertEquals(Map.of(Milestone.SUBMITTED, NINE), request.timeline());
        assertTrue(request.isFor(NEW_KEY.publicKey()));
        assertFalse(request.isFor(SoftwareKey.generate(ParameterSet.TC26_256_A).publicKey()));
    }

    @Test
    void withdrawnIsWithdrawn() {
        assertTrue(request.withdraw(TEN));
        assertFalse(request.withdraw(TEN.plusSeconds(1)));
        request.approved(TEN);

        assertEquals(State.WITHDRAWN, request.state());
        assertEquals(TEN, request.timeline().get(Milestone.WITHDRAWN));
    }

    @Test
    void aReleasedCertificateCannotBeWithdrawn() {
        request.issued(TEN);
        request.signAct(TEN);

        refused(RequestWhy.NOT_WITHDRAWABLE, () -> request.withdraw(TEN));
    }

    @Test
    void lateNewsOnlyAddsToTheTimeline() {
        request.issued(TEN);
        request.approved(NINE);

        assertEquals(State.ISSUED, request.state());
        assertEquals(NINE, request.timeline().get(Milestone.APPROVED));
    }

    @Test
    void whatHappenedOnceHappenedThen() {
        request.approved(NINE);
        request.approved(TEN);

        assertEquals(NINE, request.timeline().get(Milestone.APPROVED));
    }

    @Test
    void theActIsSignedOnceAndOnlyForACertificate() {
        refused(RequestWhy.NOT_ISSUED, () -> request.signAct(TEN));
        request.issued(TEN);

        assertTrue(request.signAct(TEN));
        assertFalse(request.signAct(TEN));
        assertEquals(State.ACT_SIGNED, request.state());
    }

    @Test
    void savingComesAfterTheActAndOnce() {
        request.issued(TEN);
        refused(RequestWhy.ACT_NOT_SIGNED, () -> request.save(TEN));
        request.signAct(TEN);

        assertTrue(request.save(TEN));
        assertFalse(request.save(TEN));
        refused(RequestWhy.ALREADY_SAVED, request::requireUnsaved);
    }

    @Test
    void onlyASavedCertificateBecomesActive() {
        request.issued(NINE);
        request.signAct(NINE);
        refused(RequestWhy.NOT_SAVED, request::requireSaved);
        request.save(NINE);

        request.requireSaved().activated(TEN);

        assertEquals(State.ACTIVE, request.state());
        refused(RequestWhy.NOT_SAVED, request::requireSaved);
    }

    @Test
    void aRejectedRequestHasNoAct() {
        request.rejected(
                new Rejection(UUID.randomUUID(), request.id(), TEN, "petrova", RejectionReason.OTHER, "Причина"));

        assertEquals(State.REJECTED, request.state());
        assertEquals("Причина", request.rejectionText());
        refused(RequestWhy.ENDED, () -> request.signAct(TEN));
        refused(RequestWhy.ENDED, request::requireActSigned);
    }

    @Test
    void aRejectionThatComesTooLateChangesNothing() {
        request.approved(NINE);
        request.rejected(
                new Rejection(UUID.randomUUID(), request.id(), TEN, "petrova", RejectionReason.OTHER, "Причина"));

        assertEquals(State.APPROVED, request.state());
        assertTrue(request.rejectionReason().isEmpty());
    }

    @Test
    void aCertificateRevokedBeforeItWasActiveEndsTheRequest() {
        request.issued(NINE);
        request.revoked("cessationOfOperation", TEN);

        assertEquals(State.REFUSED, request.state());
    }

    @Test
    void aCertificateRevokedAfterItWasActiveLeavesTheRequestAsItWas() {
        request.issued(NINE);
        request.signAct(NINE);
        request.save(NINE);
        request.activated(NINE);
        request.revoked("keyCompromise", TEN);

        assertEquals(State.ACTIVE, request.state());
        assertEquals(TEN, request.timeline().get(Milestone.REVOKED));
    }

    @Test
    void theSameContentIsTheSameWhateverTheSignature() {
        assertSame(request, request.requireSame(with("pkcs10", "another signature", "a@b.example")));
        refused(RequestWhy.OTHER_CONTENT, () -> request.requireSame(with("other", "signature", "a@b.example")));
        refused(RequestWhy.OTHER_CONTENT, () -> request.requireSame(with("pkcs10", "signature", "b@b.example")));
    }

    private static Submission with(String pkcs10, String signature, String email) {
        return new Submission(
                "first", "remote-renewal", SUBMISSION.carrier(), pkcs10, signature, email, SUBMISSION.phone());
    }

    @Test
    void aStrangersRequestIsUnknown() {
        assertSame(request, request.requireOwner(IVANOV));
        refused(RequestWhy.REQUEST_UNKNOWN, () -> request.requireOwner(new Login("petrov")));
    }

    @Test
    void aSubmissionTellsNoContact() {
        assertFalse(SUBMISSION.toString().contains("a@b.example"));
    }

    private static void refused(RequestWhy why, Executable move) {
        assertEquals(why, assertThrows(RequestRefusal.class, move).why());
    }
}
