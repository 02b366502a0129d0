package ru.surguch.approval.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.surguch.approval.Desk;
import ru.surguch.approval.DeskTest;
import ru.surguch.approval.Submissions;
import ru.surguch.contracts.RequestId;
import ru.surguch.seal.ContactSealer;
import ru.surguch.testkit.Keys;

@DeskTest
class ReviewResourceTest {

    @Test
    void anOfficerSeesAllThatMattersForTheDecision() {
        var request = RequestId.fresh();
        Desk.tell(Submissions.of(request, new ContactSealer(Keys.named("approval-contact"))));
        Desk.awaitState(request, "PENDING");

        Desk.review(request)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("state.label", equalTo("На рассмотрении"))
                .body("subject.surname", equalTo("Иванов"))
                .body("subject.inn", equalTo("7707083893"))
                .body("contact.email", equalTo(Submissions.EMAIL))
                .body("contact.phone", equalTo(Submissions.PHONE))
                .body("contactChanged", equalTo(true))
                .body("carrier.serial", equalTo("3220-0000451"))
                .body("procedure.code", equalTo("remote-renewal"))
                .body("profile.code", equalTo("sign-payments"))
                .body("signer.owner", equalTo("Иванов Иван Иванович"))
                .body("signer.organization", equalTo("ООО «Ромашка»"))
                .body("signer.inn", equalTo("7707083893"))
                .body("signer.ogrn", equalTo("1027700132195"))
                .body("signer.serial", equalTo(Submissions.current().serialHex()))
                .body("signer.notBefore", matchesPattern(".*\\+03:00"))
                .body("signer.notAfter", matchesPattern(".*\\+03:00"))
                .body("differences", hasSize(0))
                .body("key.algorithm", equalTo("1.2.643.7.1.1.1.1"))
                .body("key.parameterSet", equalTo("1.2.643.7.1.2.1.1.1"))
                .body("key.label", equalTo("ГОСТ Р 34.10-2012, 256 бит, набор параметров ТК 26 A"))
                .body(
                        "key.fingerprint",
                        equalTo(Submissions.PKCS10.publicKey().fingerprint().hex()))
                .body("submittedAt", equalTo("2026-11-23T12:00:00+03:00"))
                .body("dueAt", equalTo("2026-11-23T15:00:00+03:00"))
                .body("decision", equalTo(null))
                .body("history", hasSize(1))
                .body("history[0].who", equalTo("subscriber"))
                .body("history[0].at", matchesPattern("2026-11-23T12:30:00\\+03:00"));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var request = Desk.submitted();
        var tag = Desk.review(request).header("ETag");
        Desk.as("auditor", "revizor")
                .header("If-None-Match", tag)
                .get("/v1/reviews/" + request)
                .then()
                .statusCode(304);
        Desk.decide("ivanova", request, Desk.APPROVED).then().header("ETag", not(equalTo(tag)));
        Desk.as("auditor", "revizor")
                .header("If-None-Match", tag)
                .get("/v1/reviews/" + request)
                .then()
                .statusCode(200);
    }

    @Test
    void theQueueIsReadPageByPageMostUrgentFirstAndNothingTwice() {
        // Due long before anything that other tests submit; two of them in the same second.
        var expected = Stream.of(
                        "2025-03-03T06:00:00Z", "2025-03-03T07:00:00Z", "2025-03-03T07:00:00Z", "2025-03-04T06:00:00Z")
                .map(Instant::parse)
                .map(this::submittedAt)
                .toList();
        var seen = new ArrayList<String>();
        String next = null;
        do {
            var page = Desk.as("supervisor", "nachalnik")
                    .queryParams(next == null ? Map.of() : Map.of("after", next))
                    .get("/v1/reviews?state=PENDING&limit=2")
                    .jsonPath();
            seen.addAll(page.getList("items.requestId", String.class));
            next = page.getString("next");
        } while (next != null && seen.size() < 4);
        assertEquals(expected.getFirst().toString(), seen.getFirst());
        assertEquals(expected.getLast().toString(), seen.get(3));
        assertEquals(4, seen.stream().distinct().limit(4).count());
        assertEquals(
                expected.stream().map(RequestId::toString).sorted().toList(),
                seen.stream().limit(4).sorted().toList());
    }

    @Test
    void decidedReviewsLeaveTheQueueAndCanBeAskedFor() {
        var request = Desk.submitted();
        Desk.decide("ivanova", request, Desk.REJECTED).then().statusCode(200);
        queue("PENDING").body("items.requestId", not(hasItem(request.toString())));
        queue("REJECTED")
                .body("items.requestId", hasItem(request.toString()))
                .body("items.size()", greaterThanOrEqualTo(1));
    }

    @Test
    void theLastPageHasNoNext() {
        Desk.as("operator", "ivanova")
                .get("/v1/reviews?after=" + RequestId.fresh())
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", equalTo(null));
    }

    @Test
    void theReasonsForARejectionHaveCodesAndLabels() {
        Desk.as("operator", "ivanova")
                .get("/v1/rejection-reasons")
                .then()
                .statusCode(200)
                .body(
                        "code",
                        contains(
                                "SUBJECT_DIFFERS",
                                "CONTACT_NOT_CONFIRMED",
                                "AUTHORITY_ENDED",
                                "SUSPECTED_FRAUD",
                                "ASKED_BY_CLIENT",
                                "OTHER"))
                .body("label[0]", equalTo("Сведения в запросе расходятся с данными банка"));
    }

    @Test
    void theDescriptionOfTheApiNamesEveryPath() {
        var paths = given().accept("application/json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths")
                .keySet();
        assertEquals(
                List.of(
                        "/v1/rejection-reasons",
                        "/v1/reviews",
                        "/v1/reviews/{requestId}",
                        "/v1/reviews/{requestId}/decision"),
                paths.stream().map(Object::toString).sorted().toList());
    }

    private RequestId submittedAt(Instant moment) {
        var request = RequestId.fresh();
        Desk.tell(Submissions.of(request, moment));
        Desk.awaitState(request, "PENDING");
        return request;
    }

    private static ValidatableResponse queue(String state) {
        return Desk.as("operator", "ivanova")
                .get("/v1/reviews?limit=200&state=" + state)
                .then()
                .statusCode(200);
    }
}
