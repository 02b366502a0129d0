package ru.surguch.request.events;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.CertificateActivated;
import ru.surguch.contracts.CertificateFact;
import ru.surguch.contracts.CertificateRevoked;
import ru.surguch.contracts.DecisionFact;
import ru.surguch.contracts.IssuanceRefused;
import ru.surguch.contracts.LinkSent;
import ru.surguch.contracts.ProcedureRef;
import ru.surguch.contracts.ProfileRef;
import ru.surguch.contracts.PromiseMade;
import ru.surguch.contracts.Rejection;
import ru.surguch.contracts.RejectionReason;
import ru.surguch.contracts.RequestApproved;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestRejected;
import ru.surguch.contracts.Sealed;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.request.Authorities;
import ru.surguch.request.DeskTest;
import ru.surguch.request.Elsewhere;
import ru.surguch.request.Holder;
import ru.surguch.request.Renewal;
import ru.surguch.seal.DecisionSigner;
import ru.surguch.testkit.Keys;

@DeskTest
class EventsTest {

    private static final Instant TEN = Instant.parse("2026-11-23T07:00:00Z");

    @Inject
    MeterRegistry metrics;

    @Test
    void theBanksPromiseIsShown() {
        var renewal = Holder.enrolled().renewal();

        Elsewhere.says(new PromiseMade(renewal.id(), TEN));

        Elsewhere.await(
                () -> "2026-11-23T10:00:00+03:00".equals(renewal.status().path("promisedAt")), "the promise is shown");
    }

    @Test
    void anApprovedRequestWaitsForItsCertificate() {
        var renewal = Holder.enrolled().renewal();

        Elsewhere.says(approved(renewal, "decision"));
        renewal.awaitState("APPROVED");

        renewal.status().then().body("state.label", equalTo("Принят банком"));
    }

    @Test
    void aRejectedRequestTellsWhyAndFreesTheKey() {
        var renewal = Holder.enrolled().renewal();
        var rejection = new Rejection(
                UUID.randomUUID(),
                renewal.id(),
                TEN,
                "petrova",
                RejectionReason.SUBJECT_DIFFERS,
                "Проверьте должность");

        Elsewhere.says(new RequestRejected(renewal.id(), new DecisionSigner(Keys.named("decision")).sign(rejection)));
        renewal.awaitState("REJECTED");

        renewal.status()
                .then()
                .body("rejection.reason", equalTo("SUBJECT_DIFFERS"))
                .body("rejection.label", equalTo(RejectionReason.SUBJECT_DIFFERS.label()))
                .body("rejection.text", equalTo("Проверьте должность"))
                .body("next", nullValue());
        renewal.holder().submitted(renewal.newKey());
    }

    @Test
    void aForgedDecisionIsADeadLetter() {
        var renewal = Holder.enrolled().renewal();
        var before = deadLetters("forged_decision");

        Elsewhere.says(approved(renewal, "link"));

        Elsewhere.deadLetter(renewal.number());
        assertEquals(before + 1, deadLetters("forged_decision"));
        renewal.status().then().body("state.code", equalTo("SUBMITTED"));
    }

    @Test
    void aCertificateThatOvertookItsDecisionWins() {
        var renewal = Holder.enrolled().renewal();
        renewal.issue();

        Elsewhere.says(approved(renewal, "decision"));
        Elsewhere.await(
                () -> renewal.status().jsonPath().getList("timeline.code").contains("APPROVED"),
                "the approval is noted");

        renewal.status().then().body("state.code", equalTo("ISSUED"));
    }

    @Test
    void theSameMessageTwiceIsHandledOnce() {
        var renewal = Holder.enrolled().renewal();
        var certificate = renewal.certificate();

        Elsewhere.saysTwice(renewal.issuedAs(certificate));
        renewal.awaitState("ISSUED");
        renewal.signAct().then().statusCode(204);
        renewal.save(certificate.serialHex()).then().statusCode(204);
        Elsewhere.saysTwice(new CertificateActivated(renewal.id(), SerialNumber.of(certificate.serialHex()), TEN));
        renewal.awaitState("ACTIVE");

        renewal.status().then().body("certificate.state.code", equalTo("CURRENT"));
    }

    @Test
    void aCertificateThatNobodyHasSavedIsNotActive() {
        var renewal = Holder.enrolled().renewal();
        var certificate = renewal.issue();
        var before = deadLetters("not_saved");

        Elsewhere.says(new CertificateActivated(renewal.id(), SerialNumber.of(certificate.serialHex()), TEN));

        deadCertificate(renewal);
        assertEquals(before + 1, deadLetters("not_saved"));
        renewal.status()
                .then()
                .body("state.code", equalTo("ISSUED"))
                .body("certificate.state.code", equalTo("ON_HOLD"));
    }

    @Test
    void aFactOfAnotherCertificateIsADeadLetter() {
        var saved = Holder.enrolled().renewal();
        saved.issue();
        saved.signAct().then().statusCode(204);
        saved.save(saved.status().path("certificate.serial")).then().statusCode(204);
        var other = SerialNumber.of("0A");

        Elsewhere.says(new CertificateActivated(saved.id(), other, TEN));
        Elsewhere.deadLetter(saved.number(), 1);
        Elsewhere.says(new CertificateRevoked(saved.id(), other, "keyCompromise", TEN));
        Elsewhere.deadLetter(saved.number(), 2);

        assertTrue(deadLetters("not_of_the_request") >= 2);
        saved.status().then().body("state.code", equalTo("SAVED")).body("certificate.state.code", equalTo("ON_HOLD"));
    }

    @Test
    void aCertificateToldUnderAnotherNumberIsADeadLetter() {
        var renewal = Holder.enrolled().renewal();
        var issued = renewal.issuedAs(renewal.certificate());

        Elsewhere.says(new ru.surguch.contracts.CertificateIssued(
                issued.requestId(),
                SerialNumber.of("0A"),
                issued.certificate(),
                issued.chain(),
                issued.notBefore(),
                issued.notAfter(),
                issued.issuedAt(),
                issued.approval()));

        deadCertificate(renewal);
        assertTrue(deadLetters("not_of_the_request") > 0);
        renewal.status().then().body("certificate", nullValue());
    }

    @Test
    void theLetterOnItsWayIsShownOnce() {
        var renewal = Holder.enrolled().renewal();
        renewal.issue();

        Elsewhere.says(new LinkSent(renewal.id(), TEN));
        Elsewhere.says(new LinkSent(renewal.id(), TEN.plusSeconds(60)));
        Elsewhere.await(
                () -> renewal.status().jsonPath().getList("timeline.code").contains("LINK_SENT"),
                "the letter is noted");

        assertEquals(
                1,
                renewal.status().jsonPath().getList("timeline.code").stream()
                        .filter("LINK_SENT"::equals)
                        .count());
    }

    @Test
    void aCertificateOfAnotherKeyIsADeadLetter() {
        var renewal = Holder.enrolled().renewal();
        var foreign = Authorities.bank().issue(renewal.holder().currentKey().publicKey(), Holder.IVANOV);

        Elsewhere.says(renewal.issuedAs(foreign));

        assertTrue(deadCertificate(renewal).contains("not_of_the_request") || deadLetters("not_of_the_request") > 0);
        renewal.status().then().body("certificate", nullValue());
    }

    @Test
    void aCertificateThatOurCaHasNotSignedIsADeadLetter() {
        var renewal = Holder.enrolled().renewal();
        var before = deadLetters("issuer_not_trusted");
        var planted = Authorities.stranger().issue(renewal.newKey().publicKey(), Holder.IVANOV);
        var issued = renewal.issuedAs(planted);

        Elsewhere.says(new ru.surguch.contracts.CertificateIssued(
                issued.requestId(),
                issued.serial(),
                issued.certificate(),
                java.util.List.of(Authorities.stranger().certificate().der()),
                issued.notBefore(),
                issued.notAfter(),
                issued.issuedAt(),
                issued.approval()));

        deadCertificate(renewal);
        assertEquals(before + 1, deadLetters("issuer_not_trusted"));
        renewal.status().then().body("state.code", equalTo("SUBMITTED"));
    }

    @Test
    void whatIsNoCertificateIsADeadLetter() {
        var renewal = Holder.enrolled().renewal();
        var issued = renewal.issuedAs(renewal.certificate());

        Elsewhere.says(new ru.surguch.contracts.CertificateIssued(
                issued.requestId(),
                issued.serial(),
                new byte[] {0x30, 0x00},
                issued.chain(),
                issued.notBefore(),
                issued.notAfter(),
                issued.issuedAt(),
                issued.approval()));

        deadCertificate(renewal);
        assertTrue(deadLetters("unacceptable_certificate") > 0);
    }

    private String deadCertificate(Renewal renewal) {
        return Elsewhere.deadLetter(renewal.number());
    }

    @Test
    void aFactOfAnUnknownRequestIsADeadLetter() {
        var nobody = RequestId.fresh();

        Elsewhere.says(new LinkSent(nobody, TEN));

        Elsewhere.deadLetter(nobody.toString());
        assertTrue(deadLetters("request_unknown") > 0);
    }

    @Test
    void aFactOnATopicOfAnotherDeskIsADeadLetter() {
        var renewal = Holder.enrolled().renewal();
        var sent = new LinkSent(renewal.id(), TEN);

        Elsewhere.write(DecisionFact.TOPIC, sent, Elsewhere.event(sent));

        Elsewhere.deadLetter(renewal.number());
        assertTrue(deadLetters("unexpected_type") > 0);
        renewal.status().then().body("timeline.code", contains("SUBMITTED"));
    }

    @Test
    void whatIsNoEventIsADeadLetterAndTheNextOneIsHeard() {
        var renewal = Holder.enrolled().renewal();
        var issued = renewal.issuedAs(renewal.certificate());

        Elsewhere.write(CertificateFact.TOPIC, issued, "{\"hello\":");
        Elsewhere.says(issued);

        renewal.awaitState("ISSUED");
    }

    @Test
    void aRefusedIssuanceEndsTheRequestAndFreesTheSlot() {
        var renewal = Holder.enrolled().renewal();

        Elsewhere.says(new IssuanceRefused(renewal.id(), "PROFILE_UNKNOWN", TEN));
        renewal.awaitState("REFUSED");

        renewal.status().then().body("rejection.reason", equalTo("PROFILE_UNKNOWN"));
        renewal.holder().submitted(renewal.newKey());
    }

    @Test
    void aCertificateThatIsRevokedBeforeItWasSavedEndsTheRequest() {
        var renewal = Holder.enrolled().renewal();
        var serial = SerialNumber.of(renewal.issue().serialHex());

        Elsewhere.says(new CertificateRevoked(renewal.id(), serial, "cessationOfOperation", TEN));
        renewal.awaitState("REFUSED");

        renewal.status().then().body("certificate.state.code", equalTo("REVOKED"));
        ru.surguch.request.Problem.of(renewal.byLink().get(renewal.path("/act")), 409, "ended");
    }

    @Test
    void aRevokedCurrentCertificateSignsNothingMore() {
        var renewal = Holder.enrolled().renewal();
        var certificate = renewal.activate();
        var serial = SerialNumber.of(certificate.serialHex());

        Elsewhere.says(new CertificateRevoked(renewal.id(), serial, "keyCompromise", TEN));
        Elsewhere.await(
                () -> "REVOKED".equals(renewal.status().path("certificate.state.code")), "the certificate is revoked");

        var holder = new Holder(renewal.holder().login(), Holder.TOKEN, renewal.newKey(), certificate);
        var next = ru.surguch.gost.SoftwareKey.generate(ru.surguch.gost.ParameterSet.TC26_256_A);
        ru.surguch.request.Problem.of(holder.submit(holder.submission(next)), 404, "no-current-certificate");
    }

    @Test
    void theActIsNotSignedWithARevokedCertificate() {
        var first = Holder.enrolled().renewal();
        var certificate = first.activate();
        var serial = SerialNumber.of(certificate.serialHex());
        var second = new Holder(first.holder().login(), Holder.TOKEN, first.newKey(), certificate).renewal();
        second.issue();
        var signature = second.holder().sign(second.act());

        Elsewhere.says(new CertificateRevoked(first.id(), serial, "keyCompromise", TEN));
        Elsewhere.await(
                () -> "REVOKED".equals(first.status().path("certificate.state.code")), "the certificate is revoked");

        ru.surguch.request.Problem.of(second.putSignature(signature), 409, "certificate-not-current");
    }

    private RequestApproved approved(Renewal renewal, String key) {
        var approval = new Approval(
                UUID.randomUUID(),
                renewal.id(),
                TEN,
                "petrova",
                new ProcedureRef("remote-renewal", 1),
                new ProfileRef("sign-payments", 1),
                Holder.pkcs10(renewal.newKey()).der(),
                Holder.IVANOV,
                Holder.TOKEN,
                SerialNumber.of(renewal.holder().current().serialHex()),
                new Sealed("not.for.this.desk.really"));
        return new RequestApproved(renewal.id(), new DecisionSigner(Keys.named(key)).sign(approval));
    }

    private double deadLetters(String reason) {
        return metrics.counter("surguch.dead.letters", "reason", reason).count();
    }
}
