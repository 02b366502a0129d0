package ru.surguch.approval.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.surguch.approval.Desk;
import ru.surguch.approval.DeskTest;
import ru.surguch.approval.StoppedClock;
import ru.surguch.approval.Submissions;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.RejectionReason;
import ru.surguch.contracts.RequestApproved;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestRejected;
import ru.surguch.contracts.RequestWithdrawn;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.SubjectAttribute;
import ru.surguch.seal.DecisionVerifier;
import ru.surguch.seal.SealBroken;
import ru.surguch.testkit.Keys;

@DeskTest
class DecisionTest {

    @Inject
    DataSource database;

    private RequestId request;

    @BeforeEach
    void submitted() {
        request = Desk.submitted();
    }

    @Test
    void anApprovalIsSignedAndTold() throws SealBroken {
        Desk.decide("ivanova", request, Desk.APPROVED)
                .then()
                .statusCode(200)
                .body("state.code", equalTo("APPROVED"))
                .body("state.label", equalTo("Принят банком"))
                .body("decision.officer", equalTo("ivanova"))
                .body("decision.reason", nullValue());

        var approval = verifier().verify(Desk.heard(request, RequestApproved.class));
        assertEquals("ivanova", approval.decidedBy());
        assertEquals(StoppedClock.NOW, approval.decidedAt());
        assertArrayEquals(Submissions.PKCS10.der(), approval.pkcs10());
        assertEquals("ООО «Ромашка»", approval.subject().organization());
    }

    @Test
    void aKeyOfAnotherCompanyIsShownAndCannotBeApproved() {
        var another = signedBy(Map.of(SubjectAttribute.INNLE, "7736050003"));
        Desk.review(another).then().body("differences", equalTo(List.of("inn")));

        Desk.decide("ivanova", another, Desk.APPROVED)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:surguch:problem:signer-of-another-company"))
                .body("title", equalTo("Запрос подписан ключом другой организации"));
        Desk.decide("ivanova", another, Desk.REJECTED).then().statusCode(200);
    }

    @Test
    void anotherNameIsShownAndIsTheOfficersToJudge() throws SealBroken {
        var signer = Submissions.naming(Map.of(
                SubjectAttribute.COMMON_NAME, "Петрова Анна",
                SubjectAttribute.SURNAME, "Петрова",
                SubjectAttribute.GIVEN_NAME, "Анна"));
        var married = signedBy(signer);
        Desk.review(married).then().body("differences", equalTo(List.of("surname", "fullName")));

        Desk.decide("ivanova", married, Desk.APPROVED).then().statusCode(200);
        var approval = verifier().verify(Desk.heard(married, RequestApproved.class));
        assertEquals(SerialNumber.of(signer.serialHex()), approval.supersedes());
    }

    @Test
    void aRowThatWasForgedInTheDatabaseCannotBeApproved() throws SQLException {
        var forged = RequestId.fresh();
        var submission = Submissions.of(
                forged, Submissions.current(), Submissions.sign("another".getBytes(StandardCharsets.UTF_8)));
        plant(forged, EventJson.write(submission));

        Desk.decide("ivanova", forged, Desk.APPROVED)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:surguch:problem:forged-request"));
    }

    private void plant(RequestId forged, String submission) throws SQLException {
        var row = "insert into review (request_id, version, state, due_at, submission)"
                + " values (?, 0, 'PENDING', now(), ?::jsonb)";
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(row)) {
            prepared.setObject(1, forged.value());
            prepared.setString(2, submission);
            prepared.executeUpdate();
        }
    }

    private static RequestId signedBy(Map<SubjectAttribute, String> others) {
        return signedBy(Submissions.naming(others));
    }

    private static RequestId signedBy(GostCertificate signer) {
        var request = RequestId.fresh();
        Desk.tell(Submissions.of(request, signer, Submissions.sign(Submissions.PKCS10.der(), signer)));
        Desk.awaitState(request, "PENDING");
        return request;
    }

    @Test
    void aRejectionIsSignedAndTold() throws SealBroken {
        Desk.decide("ivanova", request, Desk.REJECTED)
                .then()
                .statusCode(200)
                .body("state.label", equalTo("Отклонен банком"))
                .body("decision.reason.label", equalTo("Запрос вызвал подозрение"))
                .body("decision.text", equalTo("Позвоните в банк"));

        var rejection = verifier().verify(Desk.heard(request, RequestRejected.class));
        assertEquals(RejectionReason.SUSPECTED_FRAUD, rejection.reason());
        assertEquals("Позвоните в банк", rejection.text());
        assertEquals("ivanova", rejection.decidedBy());
    }

    @Test
    void theSameDecisionByTheSameOfficerIsRepeatedWithoutEffect() {
        var first = Desk.decide("ivanova", request, Desk.APPROVED);
        var again = Desk.as("operator", "ivanova")
                .header("If-Match", "\"0\"")
                .body(Desk.APPROVED)
                .put("/v1/reviews/" + request + "/decision");
        again.then().statusCode(200).header("ETag", first.header("ETag"));
        assertEquals(first.asString(), again.asString());
        assertEquals(1, Desk.count(request, RequestApproved.class));
    }

    @Test
    void aSecondOfficersDecisionIsRefusedContraryOrNot() {
        Desk.decide("ivanova", request, Desk.APPROVED).then().statusCode(200);
        for (var verdict : List.of(Desk.REJECTED, Desk.APPROVED)) {
            Desk.decide("petrov", request, verdict)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:surguch:problem:review-decided"));
        }
        Desk.decide("ivanova", request, Desk.REJECTED).then().statusCode(409);
        Desk.review(request).then().body("decision.officer", equalTo("ivanova"));
    }

    @Test
    void ofManyOfficersAtOnceExactlyOneDecides() throws InterruptedException {
        var officers = List.of("ivanova", "petrov", "sidorov", "fedorova", "belov", "orlova");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(officers.stream()
                            .map(officer -> (Callable<Integer>) () -> Desk.decide(
                                            officer,
                                            request,
                                            officers.indexOf(officer) % 2 == 0 ? Desk.APPROVED : Desk.REJECTED)
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 409, 409, 409, 409, 409), answers);
        }
        Desk.review(request).then().body("history.size()", equalTo(2));
    }

    @Test
    void aWithdrawnRequestCannotBeDecided() {
        Desk.tell(new RequestWithdrawn(request, Instant.now()));
        Desk.awaitState(request, "WITHDRAWN");
        for (var verdict : List.of(Desk.REJECTED, Desk.APPROVED)) {
            Desk.decide("ivanova", request, verdict)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:surguch:problem:review-withdrawn"))
                    .body("title", equalTo("Запрос отозван клиентом"));
        }
    }

    @Test
    void whoLookedAtAnotherVersionIsRefused() {
        var seen = Desk.review(request).header("ETag");
        decideHavingSeen("\"17\"").then().statusCode(412).body("type", equalTo("urn:surguch:problem:review-changed"));
        decideHavingSeen(seen).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update review set state = 'REJECTED', rejection_reason = 'OTHER', rejection_text = 'no' where request_id = ?",
                "update review set decision = 'forged' where request_id = ?",
                "update review set state = 'PENDING', decision = null, decided_by = null where request_id = ?",
                "delete from review where request_id = ?",
                "update journal set who = 'nobody' where request_id = ?",
                "delete from journal where request_id = ?",
            })
    void theDatabaseItselfKeepsDecisionsAndJournal(String forgery) {
        Desk.decide("ivanova", request, Desk.APPROVED).then().statusCode(200);
        var refused = assertThrows(SQLException.class, () -> sql(forgery));
        assertTrue(refused.getMessage().contains("is final"), refused.getMessage());
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, request.value());
            prepared.executeUpdate();
        }
    }

    private Response decideHavingSeen(String tag) {
        return Desk.as("operator", "ivanova")
                .header("If-Match", tag)
                .body(Desk.APPROVED)
                .put("/v1/reviews/" + request + "/decision");
    }

    private DecisionVerifier verifier() {
        return new DecisionVerifier(Keys.named("decision"));
    }
}
