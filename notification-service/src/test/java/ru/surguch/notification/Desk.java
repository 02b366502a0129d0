package ru.surguch.notification;

import static io.restassured.RestAssured.given;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import ru.surguch.contracts.CertificateActivated;
import ru.surguch.contracts.CertificateFact;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.contracts.CloudEvent;
import ru.surguch.contracts.Contact;
import ru.surguch.contracts.DeliveryFact;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.Golden;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.Sealed;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.notification.letter.Letter;
import ru.surguch.notification.letter.LetterState;
import ru.surguch.notification.link.Link;
import ru.surguch.seal.ContactSealer;
import ru.surguch.testkit.Keys;
import ru.surguch.testkit.Mailbox;
import ru.surguch.testkit.Topic;

/** The voice from outside: what may be told to it, heard from it, read in its letters and found in its tables. */
public final class Desk {

    public static final Topic SAID = Topic.named(DeliveryFact.TOPIC);
    public static final Topic DEAD = Topic.named("surguch.dead-letters.v1");
    private static final SerialNumber SERIAL = SerialNumber.of("4BC03D5F7A1E88A2D0194C6E3B7F21509AE4D17C");

    private Desk() {}

    /** An address that no other test writes to. */
    public static String address(RequestId request) {
        return request + "@subscriber.example";
    }

    public static Sealed sealed(RequestId request, String address) {
        return new ContactSealer(Keys.named("notification-contact")).seal(new Contact(request, address, null));
    }

    /** The golden sample, about this request and to its own address. */
    public static CertificateIssued issued(RequestId request) {
        return issued(request, sealed(request, address(request)));
    }

    public static CertificateIssued issued(RequestId request, Sealed contact) {
        return issued(request, Approvals.signed(request, contact));
    }

    /** @param approval compact JWS */
    public static CertificateIssued issued(RequestId request, String approval) {
        var golden = (CertificateIssued) fact(Golden.sample(CertificateIssued.class));
        return new CertificateIssued(
                request,
                golden.serial(),
                golden.certificate(),
                golden.chain(),
                golden.notBefore(),
                golden.notAfter(),
                golden.issuedAt(),
                approval);
    }

    public static CertificateActivated activated(RequestId request) {
        return new CertificateActivated(request, SERIAL, Instant.now());
    }

    public static String event(Fact fact) {
        return EventJson.write(CloudEvent.of(fact, Golden.producer(fact), Instant.now(), Golden.TRACEPARENT));
    }

    public static void tell(Fact fact) {
        tell(fact.requestId(), event(fact));
    }

    public static void tell(RequestId key, String message) {
        Topic.named(CertificateFact.TOPIC).write(key.toString(), message, Map.of());
    }

    /** A request whose letter has arrived. */
    public static RequestId sent() {
        var request = RequestId.fresh();
        tell(issued(request));
        awaitState(request, LetterState.SENT);
        return request;
    }

    public static void awaitState(RequestId request, LetterState state) {
        Awaitility.await("letter of " + request + " is " + state)
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        letter(request).map(Letter::state).filter(state::equals).isPresent());
    }

    public static Optional<Letter> letter(RequestId request) {
        return QuarkusTransaction.requiringNew().call(() -> Letter.findByIdOptional(request.value()));
    }

    public static long links(RequestId request) {
        return QuarkusTransaction.requiringNew().call(() -> Link.count("requestId", request.value()));
    }

    public static List<Mailbox.Mail> mails(RequestId request) {
        return Mailbox.to(address(request));
    }

    /** The path of the link in the first letter, {@code /l/…}. */
    public static String path(RequestId request) {
        return path(Mailbox.awaitTo(address(request)).links().getFirst());
    }

    public static String path(String link) {
        return URI.create(link).getPath();
    }

    public static Response open(String path) {
        return given().accept("application/json").get(path);
    }

    public static Response page(String path) {
        return given().accept("text/html,application/xhtml+xml,*/*;q=0.8").get(path);
    }

    /** How often the desk has said about the request that its link was sent. */
    public static int said(RequestId request) {
        return SAID.read(request.toString()).size();
    }

    public static Fact fact(String message) {
        return EventJson.fact(EventJson.read(message, CloudEvent.class));
    }

    public static double counter(String name, String... tags) {
        return Metrics.globalRegistry.counter(name, tags).count();
    }
}
