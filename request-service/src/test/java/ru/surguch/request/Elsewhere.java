package ru.surguch.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import ru.surguch.contracts.CertificateFact;
import ru.surguch.contracts.CloudEvent;
import ru.surguch.contracts.DecisionFact;
import ru.surguch.contracts.DeliveryFact;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.Golden;
import ru.surguch.contracts.RequestFact;
import ru.surguch.testkit.Topic;

/** The other desks, as this one hears and is heard by them: through Kafka. */
public final class Elsewhere {

    private Elsewhere() {}

    /** Another desk says a fact, once. */
    public static void says(Fact fact) {
        write(topicOf(fact), fact, event(fact));
    }

    /** The same message twice, as after a crash of the sender. */
    public static void saysTwice(Fact fact) {
        var event = event(fact);
        write(topicOf(fact), fact, event);
        write(topicOf(fact), fact, event);
    }

    public static String event(Fact fact) {
        return EventJson.write(CloudEvent.of(fact, Golden.producer(fact), Instant.now(), null));
    }

    public static void write(String topic, Fact fact, String event) {
        Topic.named(topic).write(fact.requestId().toString(), event, Map.of());
    }

    /** What this desk has said of a request, the count-th fact. */
    public static Fact heard(String requestId, int count) {
        return EventJson.fact(EventJson.read(said(requestId, count), CloudEvent.class));
    }

    public static String said(String requestId, int count) {
        return Topic.named(RequestFact.TOPIC)
                .await(requestId, count)
                .get(count - 1)
                .value();
    }

    /** Waits until the dead letter of this request lies there, and tells why it is dead. */
    public static String deadLetter(String requestId) {
        return deadLetter(requestId, 1);
    }

    /** As above, for the count-th dead letter of the request. */
    public static String deadLetter(String requestId, int count) {
        var letter =
                Topic.named("surguch.dead-letters.v1").await(requestId, count).get(count - 1);
        return new String(
                letter.headers().lastHeader("dead-letter-reason").value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    public static void await(Callable<Boolean> fulfilled, String what) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(fulfilled);
    }

    private static String topicOf(Fact fact) {
        return switch (fact) {
            case RequestFact _ -> RequestFact.TOPIC;
            case DecisionFact _ -> DecisionFact.TOPIC;
            case CertificateFact _ -> CertificateFact.TOPIC;
            case DeliveryFact _ -> DeliveryFact.TOPIC;
        };
    }
}
