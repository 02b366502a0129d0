package ru.surguch.approval.events;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import ru.surguch.approval.Authorities;
import ru.surguch.approval.Desk;
import ru.surguch.approval.DeskTest;
import ru.surguch.approval.Submissions;
import ru.surguch.contracts.ActSigned;
import ru.surguch.contracts.DecisionFact;
import ru.surguch.contracts.Golden;
import ru.surguch.contracts.LinkSent;
import ru.surguch.contracts.PromiseMade;
import ru.surguch.contracts.RequestApproved;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestRejected;
import ru.surguch.contracts.RequestSubmitted;
import ru.surguch.contracts.RequestWithdrawn;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.gost.SubjectAttribute;
import ru.surguch.testkit.Topic;

@DeskTest
class RequestEventsTest {

    private static final RequestId GOLDEN = new RequestId(UUID.fromString("6f1c2d9e-4a54-4c0e-9b57-2f0a2b1d7c11"));
    private final RequestId request = RequestId.fresh();

    @Test
    void theGoldenSubmissionToldTwiceOpensOneReviewAndMakesOnePromise() throws JsonProcessingException {
        var event = goldenWithProof();
        Desk.tell(GOLDEN, event);
        Desk.tell(GOLDEN, event);
        Desk.tell(new RequestWithdrawn(GOLDEN, Instant.now()));
        Desk.awaitState(GOLDEN, "WITHDRAWN");

        // Submitted on a Monday at noon: three working hours later it is three o'clock in Moscow.
        assertEquals(
                Instant.parse("2026-11-23T12:00:00Z"),
                Desk.heard(GOLDEN, PromiseMade.class).dueAt());
        assertEquals(1, Desk.count(GOLDEN, PromiseMade.class));
        Desk.review(GOLDEN)
                .then()
                .statusCode(200)
                .body("dueAt", equalTo("2026-11-23T15:00:00+03:00"))
                .body("history.code", equalTo(List.of("SUBMITTED", "WITHDRAWN")))
                .body("contact", equalTo(null));
    }

    // The sample's own octets are no PKCS#10, which would make it a forged request.
    private static String goldenWithProof() throws JsonProcessingException {
        var event = new JsonMapper().readTree(Golden.sample(RequestSubmitted.class));
        ((ObjectNode) event.get("data"))
                .put("pkcs10", Submissions.PKCS10.der())
                .put("signature", Submissions.sign(Submissions.PKCS10.der()))
                .put("signer", Submissions.current().der());
        return event.toString();
    }

    @Test
    void theGoldenSubmissionItselfProvesNothingAndIsADeadLetter() {
        var event = Golden.sample(RequestSubmitted.class)
                .replace(GOLDEN.toString(), request.toString())
                .replaceFirst("(\"id\" : \")[^\"]+", "$1" + UUID.randomUUID());
        Desk.tell(request, event);
        awaitForged(request);
    }

    @Test
    void aRequestSignedWithAnotherKeyIsForged() {
        var other = SoftwareKey.generate(ParameterSet.TC26_256_A);
        var lookalike = Authorities.former().issue(other.publicKey(), Map.of(SubjectAttribute.SURNAME, "Иванов"));
        var signature = Submissions.sign(Submissions.PKCS10.der(), other, lookalike);
        Desk.tell(Submissions.of(request, Submissions.current(), signature));
        awaitForged(request);
    }

    @Test
    void aSignatureThatDoesNotFitTheKeyIsForged() {
        var signature = Submissions.sign(Submissions.PKCS10.der());
        signature[signature.length - 1] ^= 1;
        Desk.tell(Submissions.of(request, Submissions.current(), signature));
        awaitForged(request);
    }

    @Test
    void aSignatureOfAnotherCertificateIsForged() {
        var other = Submissions.naming(Map.of());
        var signature = Submissions.sign(Submissions.PKCS10.der(), other);
        Desk.tell(Submissions.of(request, Submissions.current(), signature));
        awaitForged(request);
    }

    @Test
    void aSignatureOverAnotherPkcs10IsForged() {
        var other = CertificationRequest.sign(SoftwareKey.generate(ParameterSet.TC26_256_A), new X500Name("CN=other"));
        Desk.tell(Submissions.of(request, Submissions.current(), Submissions.sign(other.der())));
        awaitForged(request);
    }

    @Test
    void aSignerOfAnUnknownIssuerIsForged() {
        var key = SoftwareKey.generate(ParameterSet.TC26_256_A);
        var signer = Authorities.stranger().issue(key.publicKey(), Map.of(SubjectAttribute.SURNAME, "Иванов"));
        Desk.tell(Submissions.of(request, signer, Submissions.sign(Submissions.PKCS10.der(), key, signer)));
        awaitForged(request);
    }

    @Test
    void aPkcs10WithoutProofOfPossessionIsForged() {
        var broken = Submissions.PKCS10.der();
        broken[broken.length - 1] ^= 1;
        Desk.tell(Submissions.of(request, broken));
        awaitForged(request);
    }

    private static void awaitForged(RequestId request) {
        awaitDeadLetter(request);
        assertMetric("forged_request");
        Desk.review(request).then().statusCode(404);
        assertEquals(0, Desk.count(request, PromiseMade.class));
    }

    @Test
    void whatTheDeskSaysLooksLikeItsGoldenSamples() throws JsonProcessingException {
        var approved = Desk.submitted();
        Desk.decide("ivanova", approved, Desk.APPROVED).then().statusCode(200);
        var rejected = Desk.submitted();
        Desk.decide("ivanova", rejected, Desk.REJECTED).then().statusCode(200);

        looksLike(PromiseMade.class, approved, 0);
        looksLike(RequestApproved.class, approved, 1);
        looksLike(RequestRejected.class, rejected, 1);
    }

    @Test
    void aSubmissionLateOnAShortFridayIsPromisedForAfterTheHolidays() {
        var friday = Instant.parse("2027-04-30T11:30:00Z");
        Desk.tell(Submissions.of(request, friday));
        assertEquals(
                Instant.parse("2027-05-04T07:45:00Z"),
                Desk.heard(request, PromiseMade.class).dueAt());
    }

    @Test
    void aRequestSubmittedAgainUnderAnotherEventIsADeadLetter() {
        Desk.tell(Submissions.of(request));
        Desk.tell(Submissions.of(request));
        awaitDeadLetter(request);
        assertMetric("review_opened_twice");
        assertEquals(1, Desk.count(request, PromiseMade.class));
    }

    @Test
    void aWithdrawalOfAnUnknownRequestIsADeadLetter() {
        Desk.tell(new RequestWithdrawn(request, Instant.now()));
        awaitDeadLetter(request);
        assertMetric("review_unknown");
    }

    @Test
    void aRequestOfAYearWithoutCalendarIsADeadLetterByName() {
        var future = Instant.parse("2031-06-02T09:00:00Z");
        Desk.tell(Submissions.of(request, future));
        awaitDeadLetter(request);
        assertMetric("calendar_year_missing");
    }

    @Test
    void aFactThatDoesNotBelongOnTheTopicIsADeadLetter() {
        Desk.tell(request, Submissions.event(new LinkSent(request, Instant.now())));
        awaitDeadLetter(request);
        assertMetric("misplaced");
    }

    @Test
    void whatIsNoEventIsADeadLetterAndTheNextOneIsHeard() {
        Desk.tell(request, "not an event");
        awaitDeadLetter(request);
        assertMetric("unreadable");
        Desk.tell(Submissions.of(request));
        Desk.awaitState(request, "PENDING");
    }

    @Test
    void whatHappensToTheActIsNotThisDesksBusiness() {
        Desk.tell(Submissions.of(request));
        Desk.tell(new ActSigned(request, SerialNumber.of("0A"), Instant.now()));
        Desk.tell(new RequestWithdrawn(request, Instant.now()));
        Desk.awaitState(request, "WITHDRAWN");
        Desk.review(request).then().body("history", hasSize(2));
    }

    @Test
    void aWithdrawalAfterTheDecisionIsOnlyWrittenInTheJournal() {
        var decided = Desk.submitted();
        Desk.decide("ivanova", decided, Desk.APPROVED).then().statusCode(200);
        Desk.tell(new RequestWithdrawn(decided, Instant.now()));
        Awaitility.await().untilAsserted(() -> Desk.review(decided)
                .then()
                .body("history.code", equalTo(List.of("SUBMITTED", "APPROVED", "WITHDRAWN_LATE"))));
        Desk.review(decided).then().body("state.code", equalTo("APPROVED"));
    }

    private static void awaitDeadLetter(RequestId key) {
        Topic.named("surguch.dead-letters.v1").await(key.toString(), 1);
    }

    private static void assertMetric(String reason) {
        RestAssured.get("/q/metrics")
                .then()
                .body(containsString("surguch_dead_letters_total{reason=\"" + reason + "\"}"));
    }

    private static void looksLike(Class<? extends DecisionFact> type, RequestId request, int place)
            throws JsonProcessingException {
        var json = new JsonMapper();
        var said = Topic.named(DecisionFact.TOPIC)
                .await(request.toString(), place + 1)
                .get(place)
                .value();
        assertEquals(fields(json.readTree(Golden.sample(type))), fields(json.readTree(said)));
        assertEquals(
                json.readTree(Golden.sample(type)).get("type"),
                json.readTree(said).get("type"));
        assertEquals(
                json.readTree(Golden.sample(type)).get("source"),
                json.readTree(said).get("source"));
    }

    private static TreeSet<String> fields(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(name -> {
            names.add(name);
            fields(node.get(name)).forEach(inner -> names.add(name + "." + inner));
        });
        return names;
    }
}
