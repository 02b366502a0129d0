package ru.surguch.approval.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.surguch.approval.Desk;
import ru.surguch.approval.DeskTest;
import ru.surguch.contracts.RequestId;
import ru.surguch.testkit.Bearer;

/** Who may come in, and what is sent back at the door. */
@DeskTest
class DoorTest {

    private static final String ID = "6f1c2d9e-4a54-4c0e-9b57-000000000000";

    @ParameterizedTest(name = "{0} {1} as {2}: {3}")
    @CsvSource({
        "GET, /v1/reviews, operator, 200", "GET, /v1/reviews, supervisor, 200",
        "GET, /v1/reviews, auditor, 200", "GET, /v1/reviews, subscriber, 403",
        "GET, /v1/reviews, internet-bank, 403", "GET, /v1/reviews, support, 403",
        "GET, /v1/reviews, ca-admin, 403", "GET, /v1/reviews, link-holder, 403",
        "GET, /v1/reviews/{id}, operator, 404", "GET, /v1/reviews/{id}, supervisor, 404",
        "GET, /v1/reviews/{id}, auditor, 404", "GET, /v1/reviews/{id}, subscriber, 403",
        "GET, /v1/reviews/{id}, support, 403", "GET, /v1/reviews/{id}, internet-bank, 403",
        "PUT, /v1/reviews/{id}/decision, operator, 404", "PUT, /v1/reviews/{id}/decision, supervisor, 403",
        "PUT, /v1/reviews/{id}/decision, auditor, 403", "PUT, /v1/reviews/{id}/decision, subscriber, 403",
        "PUT, /v1/reviews/{id}/decision, ca-admin, 403", "PUT, /v1/reviews/{id}/decision, support, 403",
        "GET, /v1/rejection-reasons, operator, 200", "GET, /v1/rejection-reasons, subscriber, 403",
    })
    void rolesDecide(String method, String path, String role, int status) {
        Desk.as(role, "somebody")
                .body(method.equals("PUT") ? Desk.APPROVED : "")
                .request(method, path.replace("{id}", ID))
                .then()
                .statusCode(status);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET, /v1/reviews, nobody",
        "GET, /v1/reviews/{id}, nobody",
        "PUT, /v1/reviews/{id}/decision, nobody",
        "GET, /v1/rejection-reasons, nobody",
        "GET, /v1/reviews, expired",
        "GET, /v1/reviews, unsigned",
        "GET, /v1/reviews, garbage",
        "PUT, /v1/reviews/{id}/decision, expired",
        "PUT, /v1/reviews/{id}/decision, unsigned",
    })
    void withoutAValidTokenNobodyComesIn(String method, String path, String who) {
        var call = given().contentType(ContentType.JSON).body(method.equals("PUT") ? Desk.APPROVED : "");
        var token =
                switch (who) {
                    case "expired" -> Bearer.of("operator", "ivanova", Map.of("expires_in", "-3600"));
                    case "unsigned" -> "eyJhbGciOiJub25lIn0.eyJzdWIiOiJpdmFub3ZhIiwiZ3JvdXBzIjpbIm9wZXJhdG9yIl19.";
                    case "garbage" -> "garbage";
                    default -> null;
                };
        (token == null ? call : call.auth().oauth2(token))
                .request(method, path.replace("{id}", ID))
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:surguch:problem:unauthenticated"));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /v1/reviews?state=OPEN                   |  | 400 | malformed",
                "GET | /v1/reviews?state=pending                |  | 400 | malformed",
                "GET | /v1/reviews?limit=0                      |  | 400 | malformed",
                "GET | /v1/reviews?limit=201                    |  | 400 | malformed",
                "GET | /v1/reviews?limit=-1                     |  | 400 | malformed",
                "GET | /v1/reviews?limit=many                   |  | 400 | malformed",
                "GET | /v1/reviews?after=1                      |  | 400 | malformed",
                "GET | /v1/reviews?after=';drop table review;-- |  | 400 | malformed",
                "GET | /v1/reviews/1                            |  | 404 | not-found",
                "GET | /v1/reviews/{fresh}                      |  | 404 | review-unknown",
                "GET | /v1/review                               |  | 404 | not-found",
                "DELETE | /v1/reviews/{open}                    |  | 405 | not-allowed",
                "POST | /v1/reviews                             | {} | 405 | not-allowed",
                "PUT | /v1/reviews/{fresh}/decision | {\"verdict\": \"APPROVED\"} | 404 | review-unknown",
                "PUT | /v1/reviews/1/decision       | {\"verdict\": \"APPROVED\"} | 404 | not-found",
                "PUT | /v1/reviews/{open}/decision  |                             | 400 | malformed",
                "PUT | /v1/reviews/{open}/decision  | {                           | 400 | malformed",
                "PUT | /v1/reviews/{open}/decision  | null                        | 400 | malformed",
                "PUT | /v1/reviews/{open}/decision  | []                          | 400 | malformed",
                "PUT | /v1/reviews/{open}/decision  | \"APPROVED\"                | 400 | malformed",
                "PUT | /v1/reviews/{open}/decision  | {}                          | 400 | malformed",
                "PUT | /v1/reviews/{open}/decision  | {\"verdict\": null}         | 400 | malformed",
                "PUT | /v1/reviews/{open}/decision  | {\"verdict\": \"MAYBE\"}    | 400 | malformed",
                "PUT | /v1/reviews/{open}/decision  | {\"verdict\": 1}            | 400 | malformed",
                "PUT | /v1/reviews/{open}/decision  | {\"verdict\": \"APPROVED\", \"officer\": \"petrov\"} | 400 | malformed",
                "PUT | /v1/reviews/{open}/decision  | {\"verdict\": \"APPROVED\", \"reason\": \"OTHER\"} | 400 | approval-with-reason",
                "PUT | /v1/reviews/{open}/decision  | {\"verdict\": \"APPROVED\", \"text\": \"ok\"} | 400 | approval-with-reason",
                "PUT | /v1/reviews/{open}/decision  | {\"verdict\": \"REJECTED\"} | 400 | rejection-reason-missing",
                "PUT | /v1/reviews/{open}/decision  | {\"verdict\": \"REJECTED\", \"text\": \"no\"} | 400 | rejection-reason-missing",
                "PUT | /v1/reviews/{open}/decision  | {\"verdict\": \"REJECTED\", \"reason\": \"OTHER\"} | 400 | rejection-text-missing",
                "PUT | /v1/reviews/{open}/decision  | {\"verdict\": \"REJECTED\", \"reason\": \"OTHER\", \"text\": \" \"} | 400 | rejection-text-missing",
                "PUT | /v1/reviews/{open}/decision  | {\"verdict\": \"REJECTED\", \"reason\": \"BORED\"} | 400 | malformed",
                "PUT | /v1/reviews/{open}/decision  | {\"verdict\": \"REJECTED\", \"reason\": \"OTHER\", \"text\": \"{long}\"} | 400 | malformed",
                "PUT | /v1/reviews/{open}/decision  | {\"verdict\": \"REJECTED\", \"reason\": \"OTHER\", \"text\": \"a\\u0000b\"} | 400 | malformed",
            })
    void whatIsWrongIsSaidAndNothingIsDecided(String method, String path, String body, int status, String code) {
        var open = Desk.submitted();
        Desk.as("operator", "ivanova")
                .body(body == null ? "" : body.replace("{long}", "а".repeat(1001)))
                .request(
                        method,
                        path.replace("{open}", open.toString())
                                .replace("{fresh}", RequestId.fresh().toString()))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:surguch:problem:" + code))
                .body(not(containsString("Exception")));
        Desk.review(open).then().body("state.code", equalTo("PENDING")).header("ETag", "\"0\"");
    }

    @ParameterizedTest
    @CsvSource({
        "17, 400",
        "W/\"0\", 400",
        "'\"0\", \"1\"', 400",
        "\"99999999999\", 400",
        "\"1\", 412",
        "*, 200",
        "\"0\", 200"
    })
    void ifMatchIsOneVersionOrAny(String tag, int status) {
        var open = Desk.submitted();
        Desk.as("operator", "ivanova")
                .header("If-Match", tag)
                .body(Desk.APPROVED)
                .put("/v1/reviews/" + open + "/decision")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"text/plain, 415", "application/xml, 415"})
    void onlyJsonIsTaken(String type, int status) {
        var open = Desk.submitted();
        given().auth()
                .oauth2(Bearer.of("operator", "ivanova"))
                .contentType(type)
                .body(Desk.APPROVED)
                .put("/v1/reviews/" + open + "/decision")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }
}
