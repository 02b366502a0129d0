package ru.surguch.notification.events;

import static org.hamcrest.Matchers.matchesRegex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.surguch.contracts.ActSigned;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.contracts.CertificateRevoked;
import ru.surguch.contracts.Golden;
import ru.surguch.contracts.IssuanceRefused;
import ru.surguch.contracts.LinkSent;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.Sealed;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.notification.Approvals;
import ru.surguch.notification.Desk;
import ru.surguch.notification.letter.Letter;
import ru.surguch.notification.letter.LetterState;
import ru.surguch.testkit.Infrastructure;
import ru.surguch.testkit.Mailbox;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class CertificatesTest {

    private static final RequestId GOLDEN = new RequestId(UUID.fromString("6f1c2d9e-4a54-4c0e-9b57-2f0a2b1d7c11"));
    private static final SerialNumber SERIAL = SerialNumber.of("4BC03D5F7A1E88A2D0194C6E3B7F21509AE4D17C");

    private final RequestId request = RequestId.fresh();

    @Test
    void theGoldenCertificateIsReadAndItsInventedApprovalIsNotBelieved() {
        var before = alarms("forged_approval");
        Desk.tell(GOLDEN, Golden.sample(CertificateIssued.class));
        Awaitility.await().until(() -> alarms("forged_approval") > before);
        assertTrue(Desk.letter(GOLDEN).isEmpty());
    }

    // Whoever can write to Kafka can seal an address of their own: the public key is no secret.
    @ParameterizedTest
    @EnumSource
    void aForgedApprovalIsADeadLetterAndTheRealOneStillGivesItsLetter(Approvals.Forgery forgery) {
        var before = alarms("forged_approval");
        var thief = "thief-" + Desk.address(request);
        Desk.tell(Desk.issued(request, forgery.of(request, Desk.sealed(request, thief))));
        Desk.DEAD.await(request.toString(), 1);
        assertEquals(before + 1, alarms("forged_approval"));
        assertTrue(Desk.letter(request).isEmpty());

        Desk.tell(Desk.issued(request));
        Desk.awaitState(request, LetterState.SENT);
        assertEquals(1, Desk.mails(request).size());
        assertEquals(0, Mailbox.to(thief).size());
        assertEquals(1, Desk.DEAD.read(request.toString()).size(), "nothing but the forgery");
    }

    // The letter waits and raises the alarm, and others go out past it.
    @Test
    void aContactThatDoesNotOpenBecomesALetterThatWaitsForTheKey() {
        var before = Desk.counter("surguch.letters.failed", "reason", "seal");
        Desk.tell(Desk.issued(request, new Sealed("no.real.seal.at.all")));
        Awaitility.await()
                .until(() ->
                        Desk.letter(request).filter(each -> each.attempts() > 0).isPresent());
        Awaitility.await().until(() -> Desk.counter("surguch.letters.failed", "reason", "seal") > before);
        assertEquals(
                LetterState.WAITING, Desk.letter(request).map(Letter::state).orElseThrow());
        assertEquals(1, Desk.mails(Desk.sent()).size());
        RestAssured.get("/q/metrics").then().body(matchesRegex("(?s).*surguch_letters_lag_seconds [0-9].*"));
        Desk.tell(Desk.activated(request));
        Desk.awaitState(request, LetterState.CANCELLED);
    }

    @Test
    void aCertificateBecomesALetterAndTheSendingIsSaidInTheShapeOfTheGoldenSample() throws IOException {
        Desk.tell(Desk.issued(request));
        Desk.awaitState(request, LetterState.SENT);

        var json = new JsonMapper();
        var said =
                json.readTree(Desk.SAID.await(request.toString(), 1).getFirst().value());
        var golden = json.readTree(Golden.sample(LinkSent.class));
        assertEquals(names(golden), names(said));
        assertEquals(names(golden.get("data")), names(said.get("data")));
        assertEquals(golden.get("type"), said.get("type"));
        assertEquals(golden.get("source"), said.get("source"));
        assertEquals(trace(golden), trace(said), "one trace from the request to the letter and on");
    }

    private static TreeSet<String> names(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String trace(JsonNode event) {
        return event.get("traceparent").asText().substring(3, 35);
    }

    @Test
    void theSameEventTwiceIsOneLetter() {
        var event = Desk.event(Desk.issued(request));
        Desk.tell(request, event);
        Desk.tell(request, event);
        Desk.awaitState(request, LetterState.SENT);
        settle();
        assertEquals(1, Desk.mails(request).size());
        assertEquals(1, Desk.said(request));
    }

    @Test
    void aSecondCertificateForTheSameRequestIsADeadLetter() {
        var before = alarms("letter_written_twice");
        Desk.tell(Desk.issued(request));
        Desk.tell(Desk.issued(request));
        Desk.DEAD.await(request.toString(), 1);
        assertEquals(before + 1, alarms("letter_written_twice"));
        Desk.awaitState(request, LetterState.SENT);
        assertEquals(1, Desk.mails(request).size());
    }

    @Test
    void aRefusedIssuanceWritesNoLetter() {
        Desk.tell(new IssuanceRefused(request, "KEY_ALREADY_CERTIFIED", Instant.now()));
        settle();
        assertTrue(Desk.letter(request).isEmpty());
        assertEquals(1, Desk.DEAD.read(request.toString()).size(), "nothing but the end");
    }

    @Test
    void theEndOfACertificateThatIsOlderThanThisServiceIsNothingStrange() {
        Desk.tell(new CertificateRevoked(request, SERIAL, "superseded", Instant.now()));
        Desk.tell(Desk.activated(request));
        settle();
        assertEquals(1, Desk.DEAD.read(request.toString()).size(), "nothing but the end");
    }

    @Test
    void aFactThatDoesNotBelongOnTheTopicIsADeadLetter() {
        var before = alarms("misplaced");
        Desk.tell(request, Desk.event(new ActSigned(request, SERIAL, Instant.now())));
        Desk.DEAD.await(request.toString(), 1);
        assertEquals(before + 1, alarms("misplaced"));
    }

    @Test
    void whatIsNoEventIsADeadLetterAndTheNextOneIsHeard() {
        Desk.tell(request, "not an event");
        Desk.DEAD.await(request.toString(), 1);
        Desk.tell(Desk.issued(request));
        Desk.awaitState(request, LetterState.SENT);
    }

    // Events are handled in order of their partition, one after the other: when this one is through, all before it are.
    private void settle() {
        Desk.tell(request, "the end");
        Desk.DEAD.await(request.toString(), record -> record.value().equals("the end"));
    }

    private static double alarms(String reason) {
        return Desk.counter("surguch.dead.letters", "reason", reason);
    }
}
