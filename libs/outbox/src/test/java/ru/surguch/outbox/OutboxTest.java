package ru.surguch.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.CertificateSaved;
import ru.surguch.contracts.CloudEvent;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.LinkSent;
import ru.surguch.contracts.RequestFact;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestWithdrawn;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.testkit.Infrastructure;
import ru.surguch.testkit.Topic;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "desk"))
class OutboxTest {

    private static final int FACTS = 40;
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");

    @Inject
    Outbox outbox;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    private final RequestId request = RequestId.fresh();
    private final String key = request.toString();

    @Test
    void whatIsSaidReachesItsTopicAfterTheCommit() {
        QuarkusTransaction.requiringNew().run(() -> outbox.say(new RequestWithdrawn(request, NOON)));

        var record = Topic.named(RequestFact.TOPIC).await(key, 1).getFirst();
        var event = EventJson.read(record.value(), CloudEvent.class);
        assertEquals("/surguch/desk", event.source());
        assertEquals(new RequestWithdrawn(request, NOON), EventJson.fact(event));
        assertEquals(
                CloudEvent.MEDIA_TYPE,
                new String(record.headers().lastHeader("content-type").value()));
        await().until(() -> ledger.unsent(key) == 0);
        assertEquals(1, ledger.said(key));
    }

    @Test
    void whatIsRolledBackWasNeverSaid() {
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    outbox.say(new LinkSent(request, NOON));
                    throw new IllegalStateException("changed our mind");
                }));
        assertEquals(0, ledger.said(key));
    }

    @Test
    void nothingIsSaidOutsideATransaction() {
        assertThrows(TransactionalException.class, () -> outbox.say(new LinkSent(request, NOON)));
    }

    @Test
    void theFactsOfARequestKeepTheirOrderAndLeaveOnce() {
        IntStream.rangeClosed(1, FACTS).forEach(i -> QuarkusTransaction.requiringNew()
                .run(() -> outbox.say(new CertificateSaved(request, SerialNumber.of(Integer.toHexString(i)), NOON))));

        await().until(() -> ledger.unsent(key) == 0);
        var serials = Topic.named(RequestFact.TOPIC).read(key).stream()
                .map(record -> EventJson.fact(EventJson.read(record.value(), CloudEvent.class)))
                .map(fact -> ((CertificateSaved) fact).serial().value().intValue())
                .toList();
        assertEquals(IntStream.rangeClosed(1, FACTS).boxed().toList(), serials);
    }

    @Test
    void whileAnotherInstanceRelaysThisOneDoesNot() throws SQLException, InterruptedException {
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            await().until(() -> {
                try (var lock = statement.executeQuery("select pg_try_advisory_xact_lock(7874824)")) {
                    return lock.next() && lock.getBoolean(1);
                }
            });
            QuarkusTransaction.requiringNew().run(() -> outbox.say(new LinkSent(request, NOON)));
            Thread.sleep(Duration.ofMillis(1500));
            assertEquals(1, ledger.unsent(key));
            other.rollback();
        }
        await().until(() -> ledger.unsent(key) == 0);
        assertTrue(Topic.named("surguch.deliveries.v1").await(key, 1).size() >= 1);
    }
}
