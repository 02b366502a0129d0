package ru.surguch.approval;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.awaitility.Awaitility;
import ru.surguch.contracts.CloudEvent;
import ru.surguch.contracts.DecisionFact;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.RequestFact;
import ru.surguch.contracts.RequestId;
import ru.surguch.testkit.Bearer;
import ru.surguch.testkit.Topic;

/** The officers' desk from outside: what may be told to it, asked of it and heard from it. */
public final class Desk {

    public static final String APPROVED = "{\"verdict\": \"APPROVED\"}";
    public static final String REJECTED =
            "{\"verdict\": \"REJECTED\", \"reason\": \"SUSPECTED_FRAUD\", \"text\": \"Позвоните в банк\"}";

    private Desk() {}

    /** Says the fact on the topic of requests, under a fresh event id. */
    public static void tell(RequestFact fact) {
        tell(fact.requestId(), Submissions.event(fact));
    }

    public static void tell(RequestId key, String message) {
        Topic.named(RequestFact.TOPIC).write(key.toString(), message, Map.of());
    }

    /** A new review, waiting for a decision. */
    public static RequestId submitted() {
        var request = RequestId.fresh();
        tell(Submissions.of(request));
        awaitState(request, "PENDING");
        return request;
    }

    public static void awaitState(RequestId request, String state) {
        Awaitility.await("review of " + request + " is " + state)
                .until(() -> state.equals(review(request).jsonPath().getString("state.code")));
    }

    public static Response review(RequestId request) {
        return as("operator", "ivanova").get("/v1/reviews/" + request);
    }

    public static Response decide(String officer, RequestId request, String body) {
        return as("operator", officer).body(body).put("/v1/reviews/" + request + "/decision");
    }

    public static RequestSpecification as(String role, String subject) {
        return given().auth().oauth2(Bearer.of(role, subject)).contentType(ContentType.JSON);
    }

    /** The one fact of this type that the desk has said about the request. */
    public static <T extends DecisionFact> T heard(RequestId request, Class<T> type) {
        var record =
                Topic.named(DecisionFact.TOPIC).await(request.toString(), each -> type.isInstance(fact(each.value())));
        return type.cast(fact(record.value()));
    }

    /** How many facts of this type it has said about the request so far. */
    public static long count(RequestId request, Class<? extends DecisionFact> type) {
        return Topic.named(DecisionFact.TOPIC).read(request.toString()).stream()
                .filter(record -> type.isInstance(fact(record.value())))
                .count();
    }

    private static Fact fact(String message) {
        return EventJson.fact(EventJson.read(message, CloudEvent.class));
    }
}
