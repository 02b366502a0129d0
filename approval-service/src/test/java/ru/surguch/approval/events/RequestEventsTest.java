package ru.surguch.approval.events;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import ru.surguch.approval.Desk;
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
import ru.surguch.contracts.Sealed;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.testkit.Infrastructure;
import ru.surguch.testkit.Topic;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "approval"))
class RequestEventsTest {

    private static final RequestId GOLDEN = new RequestId(UUID.fromString("6f1c2d9e-4a54-4c0e-9b57-2f0a2b1d7c11"));
    private final RequestId request = RequestId.fresh();

    @Test
    void theGoldenSubmissionToldTwiceOpensOneReviewAndMakesOnePromise() {
        Desk.tell(GOLDEN, Golden.sample(RequestSubmitted.class));
        Desk.tell(GOLDEN, Golden.sample(RequestSubmitted.class));
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
                .body("contact", equalTo(null))
                .body("key", equalTo(null));
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
        Desk.tell(Submissions.of(request, friday, new Sealed("x"), Submissions.PKCS10.der()));
        assertEquals(
                Instant.parse("2027-05-04T07:45:00Z"),
                Desk.heard(request, PromiseMade.class).dueAt());
    }

    @Test
    void aRequestSubmittedAgainUnderAnotherEventIsADeadLetter() {
        Desk.tell(Submissions.of(request));
        Desk.tell(Submissions.of(request));
        awaitDeadLetter(request);
        assertMetric("review-opened-twice");
        assertEquals(1, Desk.count(request, PromiseMade.class));
    }

    @Test
    void aWithdrawalOfAnUnknownRequestIsADeadLetter() {
        Desk.tell(new RequestWithdrawn(request, Instant.now()));
        awaitDeadLetter(request);
        assertMetric("review-unknown");
    }

    @Test
    void aRequestOfAYearWithoutCalendarIsADeadLetterByName() {
        var future = Instant.parse("2031-06-02T09:00:00Z");
        Desk.tell(Submissions.of(request, future, new Sealed("x"), Submissions.PKCS10.der()));
        awaitDeadLetter(request);
        assertMetric("calendar-year-missing");
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
