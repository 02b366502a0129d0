package ru.surguch.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.CloudEvent;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.Golden;
import ru.surguch.contracts.LinkSent;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestWithdrawn;
import ru.surguch.contracts.UnreadableEvent;
import ru.surguch.testkit.Infrastructure;
import ru.surguch.testkit.Topic;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "desk"))
class ArrivalsTest {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String DEAD_LETTERS = "surguch.dead-letters.v1";

    @Inject
    Arrivals arrivals;

    @Inject
    Ledger ledger;

    @Inject
    Heard heard;

    @Inject
    MeterRegistry metrics;

    private final String request = RequestId.fresh().toString();
    private final String message = message(request);

    @Test
    void aMessageOnTheTopicIsHandledOnceHoweverOftenItComes() {
        var topic = Topic.named("surguch.deliveries.v1");
        topic.write(request, message, Map.of());
        topic.write(request, message, Map.of());
        topic.write(request, message(request), Map.of());
        await().until(() -> ledger.entries(request) == 2);
    }

    @Test
    void itIsHandledInTheTraceOfWhoeverCausedIt() {
        Topic.named("surguch.deliveries.v1").write(request, message, Map.of());
        await().until(() -> heard.wasInTrace(TRACE_ID));
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAndTheNextMessageIsHandled() {
        var before = dead("unreadable");
        var topic = Topic.named("surguch.deliveries.v1");
        topic.write(request, "no event at all", Map.of());
        topic.write(request, message, Map.of());

        var letter = Topic.named(DEAD_LETTERS).await(request, 1).getFirst();
        assertEquals("no event at all", letter.value());
        await().until(() -> ledger.entries(request) == 1);
        assertEquals(before + 1, dead("unreadable"));
    }

    @Test
    void whatTheHandlerDoesNotWantGoesToTheDeadLettersWithItsReason() {
        var before = dead("unexpected");
        var withdrawn = Golden.sample(RequestWithdrawn.class);
        Topic.named("surguch.deliveries.v1").write(request, withdrawn, Map.of());
        Topic.named(DEAD_LETTERS).await(request, 1);
        assertEquals(before + 1, dead("unexpected"));
    }

    @Test
    void aFaultIsRepeatedUntilItIsGoneAndLeavesNoTrace() {
        var faults = new AtomicInteger();
        arrivals.receive(message, fact -> {
            ledger.enter(request);
            if (faults.incrementAndGet() < 3) {
                throw new IllegalStateException("a passing fault");
            }
        });
        assertEquals(3, faults.get());
        assertEquals(1, ledger.entries(request));
    }

    @Test
    void aFaultThatStaysBecomesADeadLetterAndMayComeAgain() {
        var before = dead("fault");
        assertThrows(
                Unwanted.class,
                () -> arrivals.receive(message, fact -> {
                    throw new IllegalStateException("a fault that stays");
                }));
        assertEquals(before + 1, dead("fault"));
        arrivals.receive(message, fact -> ledger.enter(request));
        assertEquals(1, ledger.entries(request));
    }

    @Test
    void anOutageIsWaitedOutLongerThanAFault() {
        var outages = new AtomicInteger();
        arrivals.receive(message, fact -> {
            if (outages.incrementAndGet() < 8) {
                throw new IllegalStateException(new SQLTransientConnectionException("away"));
            }
            ledger.enter(request);
        });
        assertEquals(1, ledger.entries(request));
    }

    @Test
    void anEventAboutAnotherRequestIsUnreadable() {
        var crossed = message.replace("\"subject\" : \"" + request, "\"subject\" : \"" + RequestId.fresh());
        assertTrue(!crossed.equals(message));
        assertThrows(UnreadableEvent.class, () -> arrivals.receive(crossed, fact -> {}));
    }

    private double dead(String reason) {
        return metrics.counter("surguch.dead.letters", "reason", reason).count();
    }

    /** The golden sample with this request and an event id of its own. */
    private static String message(String request) {
        var sample = EventJson.read(Golden.sample(LinkSent.class), CloudEvent.class);
        return Golden.sample(LinkSent.class)
                .replace(sample.subject(), request)
                .replace(sample.id().toString(), RequestId.fresh().toString());
    }
}
