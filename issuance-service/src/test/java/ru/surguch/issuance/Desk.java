package ru.surguch.issuance;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import ru.surguch.contracts.CertificateFact;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.contracts.CloudEvent;
import ru.surguch.contracts.DecisionFact;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.Golden;
import ru.surguch.contracts.RequestFact;
import ru.surguch.contracts.RequestId;
import ru.surguch.issuance.certificate.Certificate;
import ru.surguch.issuance.issuance.Issuance;
import ru.surguch.issuance.issuance.IssuanceState;
import ru.surguch.issuance.issuance.Plan;
import ru.surguch.issuance.issuance.PlanState;
import ru.surguch.testkit.Bearer;
import ru.surguch.testkit.Topic;

/** The desk with the key from outside: what may be told to it, heard from it and found in its tables. */
public final class Desk {

    private static final Topic SAID = Topic.named(CertificateFact.TOPIC);
    private static final Topic DEAD = Topic.named("surguch.dead-letters.v1");

    private Desk() {}

    public static void tell(Fact fact) {
        tell(fact, fact instanceof RequestFact ? RequestFact.TOPIC : DecisionFact.TOPIC);
    }

    public static void tell(Fact fact, String topic) {
        var event = CloudEvent.of(fact, Golden.producer(fact), Instant.now(), Golden.TRACEPARENT);
        Topic.named(topic).write(fact.requestId().toString(), EventJson.write(event), Map.of());
    }

    /** The first fact of this type that the desk has said about the request. */
    public static <T extends CertificateFact> T heard(RequestId request, Class<T> type) {
        var record = SAID.await(request.toString(), each -> type.isInstance(fact(each.value())));
        return type.cast(fact(record.value()));
    }

    /** Approves and waits for the certificate. */
    public static CertificateIssued issue(Approvals approval) {
        tell(approval.signed());
        return heard(approval.requestId(), CertificateIssued.class);
    }

    /** Everything the desk has said about the request so far, by type. */
    public static List<String> said(RequestId request) {
        return SAID.read(request.toString()).stream()
                .map(record -> fact(record.value()).getClass().getSimpleName())
                .toList();
    }

    public static String rawlySaid(RequestId request) {
        return SAID.await(request.toString(), 1).getFirst().value();
    }

    private static Fact fact(String message) {
        return EventJson.fact(EventJson.read(message, CloudEvent.class));
    }

    /** Tells it and expects a dead letter and the alarm of this reason. */
    public static void expectDeadLetter(Fact fact, String topic, String reason) {
        var before = alarms(reason);
        var letters = DEAD.read(fact.requestId().toString()).size();
        tell(fact, topic);
        DEAD.await(fact.requestId().toString(), letters + 1);
        assertEquals(before + 1, alarms(reason), "alarms for " + reason);
    }

    public static double alarms(String reason) {
        return counter("surguch.dead.letters", "reason", reason);
    }

    public static double counter(String name, String... tags) {
        return Metrics.globalRegistry.counter(name, tags).count();
    }

    /** Whatever the desk had to do is done. */
    public static void awaitState(RequestId request, IssuanceState state) {
        Awaitility.await("issuance of " + request + " is " + state)
                .atMost(Duration.ofSeconds(20))
                .until(() -> state(request).filter(state::equals).isPresent());
    }

    public static Optional<IssuanceState> state(RequestId request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Issuance.<Issuance>findByIdOptional(request.value()).map(Issuance::state));
    }

    public static List<Certificate> certificates(RequestId request) {
        return QuarkusTransaction.requiringNew().call(() -> Certificate.list("requestId", request.value()));
    }

    public static List<Plan> plans(RequestId request) {
        return QuarkusTransaction.requiringNew().call(() -> Plan.list("requestId", request.value()));
    }

    public static List<PlanState> planStates(RequestId request) {
        return plans(request).stream().map(Plan::state).sorted().toList();
    }

    public static void assertNoCertificate(RequestId request) {
        assertTrue(certificates(request).isEmpty());
        assertTrue(plans(request).isEmpty(), "nothing was even planned");
    }

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Bearer.of(role, "ivanova"));
    }
}
