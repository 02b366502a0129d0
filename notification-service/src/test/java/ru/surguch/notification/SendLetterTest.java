package ru.surguch.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.surguch.contracts.Golden;
import ru.surguch.contracts.RequestId;
import ru.surguch.notification.SickMailServer.Mood;
import ru.surguch.notification.letter.Draft;
import ru.surguch.notification.letter.Letter;
import ru.surguch.notification.letter.LetterState;
import ru.surguch.notification.mail.MailServer;
import ru.surguch.notification.mail.NotTaken;
import ru.surguch.testkit.Infrastructure;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@WithTestResource(SickMailPort.class)
class SendLetterTest {

    @Inject
    SendLetter send;

    @Inject
    TakeLetter take;

    @Inject
    MarkSent mark;

    @Inject
    MailServer mail;

    @Inject
    TestClock clock;

    @Inject
    EntityManager database;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private final RequestId request = RequestId.fresh();
    private SickMailServer server;

    @BeforeEach
    void away() {
        server = new SickMailServer(port);
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        server.close();
        clock.move(Duration.ZERO);
    }

    @Test
    void aLetterThatTheServerCouldNotTakeArrivesOnceTheServerIsBack() {
        var before = Desk.counter("surguch.letters.failed", "reason", "server");
        Desk.tell(Desk.issued(request));
        awaitAttempts(2);
        assertEquals(
                LetterState.WAITING, Desk.letter(request).map(Letter::state).orElseThrow());
        assertEquals(0, Desk.said(request));
        assertTrue(Desk.counter("surguch.letters.failed", "reason", "server") >= before + 1);

        server.start(Mood.WELL);
        Desk.awaitState(request, LetterState.SENT);
        assertEquals(1, arrived().size());
        Desk.SAID.await(request.toString(), 1);
        assertEquals(1, Desk.said(request));
        Desk.open(Desk.path(arrived().getFirst().link())).then().statusCode(200);
        assertEquals(1, Desk.links(request), "refused connections leave no links behind");
    }

    @Test
    void aLetterThatTheServerRefusesLeavesNoLinkBehind() {
        server.start(Mood.GREYLISTING);
        Desk.tell(Desk.issued(request));
        awaitAttempts(3);
        server.feel(Mood.WELL);
        Desk.awaitState(request, LetterState.SENT);
        assertEquals(1, Desk.links(request));
        Desk.open(Desk.path(arrived().getFirst().link())).then().statusCode(200);
    }

    @Test
    void aLetterThatMayHaveArrivedKeepsItsLink() {
        server.start(Mood.HANGING_UP);
        Desk.tell(Desk.issued(request));
        awaitAttempts(2);
        server.feel(Mood.WELL);
        Desk.awaitState(request, LetterState.SENT);
        assertTrue(arrived().size() >= 2);
        assertEquals(arrived().size(), Desk.links(request));
    }

    @ParameterizedTest
    @EnumSource(names = {"GREYLISTING", "HANGING_UP"})
    void aServerInABadMoodIsAskedAgain(Mood mood) {
        server.start(mood);
        Desk.tell(Desk.issued(request));
        awaitAttempts(2);
        assertEquals(0, Desk.said(request));
        server.feel(Mood.WELL);
        Desk.awaitState(request, LetterState.SENT);
        Desk.SAID.await(request.toString(), 1);
        assertEquals(1, Desk.said(request));
        arrived().forEach(each -> Desk.open(Desk.path(each.link())).then().statusCode(200));
    }

    @Test
    void aSenderThatDiesAfterSendingLeavesALetterThatIsSentAgain() throws NotTaken {
        server.start(Mood.WELL);
        var draft = written(request);
        mail.deliver(draft); // and here it dies, before the mark
        assertEquals(1, arrived().size());

        clock.move(Duration.ofSeconds(46)); // the lease is over
        Desk.awaitState(request, LetterState.SENT);
        assertEquals(2, arrived().size());
        Desk.SAID.await(request.toString(), 1);
        assertEquals(1, Desk.said(request));
        // Whichever of them the subscriber opens, it works.
        arrived().forEach(each -> Desk.open(Desk.path(each.link())).then().statusCode(200));
    }

    @Test
    void aSenderThatDiesBeforeSendingLeavesALetterThatIsSent() {
        server.start(Mood.WELL);
        written(request);
        clock.move(Duration.ofSeconds(46));
        Desk.awaitState(request, LetterState.SENT);
        assertEquals(1, arrived().size());
    }

    @Test
    void whileTheLeaseLastsNobodyElseTakesTheLetter() {
        server.start(Mood.WELL);
        written(request);
        clock.move(Duration.ofSeconds(44));
        assertFalse(send.next());
        assertEquals(0, arrived().size());
    }

    @Test
    void aSenderThatIsLateSaysNothingTwice() throws NotTaken {
        server.start(Mood.WELL);
        var late = written(request);
        clock.move(Duration.ofSeconds(46));
        Desk.awaitState(request, LetterState.SENT);
        mail.deliver(late);
        mark.sent(request);
        Desk.SAID.await(request.toString(), 1);
        assertEquals(1, Desk.said(request));
    }

    // The senders of the service under test are one instance, the threads here another.
    @Test
    void twoInstancesSendEachLetterOnce() throws InterruptedException {
        server.start(Mood.SLOW);
        var requests = Stream.generate(RequestId::fresh).limit(30).toList();
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            requests.forEach(each -> Desk.tell(Desk.issued(each)));
            IntStream.range(0, 4).forEach(_ -> other.submit(() -> sendUntilSent(requests)));
        }
        requests.forEach(
                each -> assertEquals(1, server.mailsTo(Desk.address(each)).size()));
        requests.forEach(each -> assertEquals(1, Desk.links(each)));
    }

    private void sendUntilSent(List<RequestId> requests) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            while (send.next()) {}
            return requests.stream().allMatch(SendLetterTest::isSent);
        });
    }

    private static boolean isSent(RequestId request) {
        return Desk.letter(request)
                .filter(each -> each.state() == LetterState.SENT)
                .isPresent();
    }

    @Test
    void aLetterThatNobodyNeedsAnyMoreIsNotSent() {
        Desk.tell(Desk.issued(request));
        awaitAttempts(1);
        Desk.tell(Desk.activated(request));
        Desk.awaitState(request, LetterState.CANCELLED);
        server.start(Mood.WELL);
        clock.move(Duration.ofMinutes(10));
        assertFalse(send.next());
        assertEquals(0, arrived().size());
    }

    @Test
    void theTokenIsInTheLetterAndNowhereInTheDatabase() {
        server.start(Mood.WELL);
        Desk.tell(Desk.issued(request));
        Desk.awaitState(request, LetterState.SENT);
        var token = Desk.path(arrived().getFirst().link()).substring("/l/".length());
        var tables =
                Stream.of("link", "letter", "outbox", "inbox").map(this::dump).toList();
        tables.forEach(table -> assertFalse(table.contains(token)));
        assertTrue(tables.getFirst().contains(request.toString()), "the dump shows what is there");
    }

    private String dump(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select cast(t as text) from " + table + " t", String.class)
                        .getResultList()
                        .toString());
    }

    @Test
    void theAddressIsReadableInTheLetterOnly() {
        server.start(Mood.WELL);
        Desk.tell(Desk.issued(request));
        Desk.awaitState(request, LetterState.SENT);
        Stream.of("link", "letter", "outbox", "inbox")
                .forEach(table -> assertFalse(dump(table).contains(Desk.address(request))));
    }

    @Test
    void neitherAddressNorTokenIsEverLogged() {
        try (var log = new LogBook()) {
            server.start(Mood.GREYLISTING); // its answer repeats the address
            Desk.tell(Desk.issued(request));
            awaitAttempts(2);
            server.feel(Mood.WELL);
            Desk.awaitState(request, LetterState.SENT);
            Desk.open(Desk.path(arrived().getFirst().link())).then().statusCode(200);

            log.assertTells(request + ", attempt 1, not taken (server: SMTP 451)");
            log.assertHides(Desk.address(request));
            log.assertHides(Desk.path(arrived().getFirst().link()).substring("/l/".length()));
        }
    }

    @Test
    void theLetterCarriesTheTraceOfTheCallThatCausedIt() {
        server.start(Mood.WELL);
        Desk.tell(Desk.issued(request));
        Desk.awaitState(request, LetterState.SENT);
        assertEquals(Golden.TRACEPARENT.substring(3, 35), arrived().getFirst().header("X-Trace-Id"));
    }

    @Test
    void noAutomaticAnswerIsAskedFor() {
        server.start(Mood.WELL);
        Desk.tell(Desk.issued(request));
        Desk.awaitState(request, LetterState.SENT);
        assertEquals("auto-generated", arrived().getFirst().header("Auto-Submitted"));
    }

    /** A letter that a sender has just taken; no other sender ever saw it free. */
    private Draft written(RequestId about) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Letter.about(about, Desk.sealed(about, Desk.address(about)), null, Instant.EPOCH)
                    .persistAndFlush();
            return take.next().orElseThrow();
        });
    }

    private List<SickMailServer.Mail> arrived() {
        return server.mailsTo(Desk.address(request));
    }

    private void awaitAttempts(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Desk.letter(request)
                .filter(each -> each.attempts() >= count)
                .isPresent());
    }
}
