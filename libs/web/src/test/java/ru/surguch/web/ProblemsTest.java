package ru.surguch.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestIssuer.class)
class ProblemsTest {

    @Test
    void aRefusalSaysWhichRuleAndWhatToDo() {
        problem(given().get("/counter/closed").then(), 409, "closed-for-lunch")
                .body("title", equalTo("Обед"))
                .body("whatToDo", equalTo("Приходите после 14:00"))
                .body("detail", equalTo("since 13:00"));
    }

    @Test
    void aFaultTellsAnIncidentNumberAndNothingElse() {
        var answer = given().get("/counter/broken");
        problem(answer.then(), 500, "fault").body("incidentId", matchesPattern("[0-9a-f-]{36}"));
        assertFalse(answer.asString().contains("hunter2"));
        assertFalse(answer.asString().contains("IllegalState"));
    }

    @Test
    void whatChangedMeanwhileIsAConflict() {
        problem(given().get("/counter/changed").then(), 409, "conflict");
    }

    @Test
    void withoutATokenOneIsUnauthenticated() {
        problem(given().get("/counter/secret").then(), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aTokenThatIsNoneIsUnauthenticated() {
        problem(given().auth().oauth2("not.a.token").get("/counter/secret").then(), 401, "unauthenticated");
    }

    @Test
    void aTokenOfAnotherIssuerIsUnauthenticated() {
        problem(
                given().auth()
                        .oauth2(token("urn:somebody-else"))
                        .get("/counter/secret")
                        .then(),
                401,
                "unauthenticated");
    }

    @Test
    void aTokenMadeForAnotherSystemIsUnauthenticated() {
        var elsewhere = Jwt.issuer("urn:test")
                .audience("payroll")
                .subject("petrov")
                .groups(Roles.AUDITOR)
                .sign();
        problem(given().auth().oauth2(elsewhere).get("/counter/secret").then(), 401, "unauthenticated");
    }

    @Test
    void theWrongRoleIsForbidden() {
        var operator = Jwt.issuer("urn:test")
                .audience("surguch")
                .subject("ivanova")
                .groups(Roles.OPERATOR)
                .sign();
        problem(given().auth().oauth2(operator).get("/counter/secret").then(), 403, "forbidden");
    }

    @Test
    void theRightRoleIsLetIn() {
        given().auth().oauth2(token("urn:test")).get("/counter/secret").then().statusCode(200);
    }

    @Test
    void anUnknownAddressIsNotFound() {
        problem(given().get("/nothing").then(), 404, "not-found");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        problem(given().delete("/counter/closed").then(), 405, "not-allowed");
    }

    @Test
    void anotherMediaTypeIsUnsupported() {
        problem(
                given().contentType(ContentType.XML)
                        .body("<order/>")
                        .post("/counter")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        for (var body : new String[] {"{", "[]", "\"text\"", "{\"name\":}"}) {
            problem(order(body), 400, "malformed");
        }
    }

    @Test
    void aWrongFieldIsNamed() {
        problem(order("{\"name\":\" \",\"copies\":1}"), 400, "malformed").body("errors.field", hasItem("name"));
        problem(order("{\"name\":\"a\",\"copies\":\"many\"}"), 400, "malformed")
                .body("errors.field", hasItem("copies"));
        problem(order("{\"name\":\"a\",\"colour\":\"red\"}"), 400, "malformed").body("errors.field", hasItem("colour"));
    }

    @Test
    void aNumberIsNoCodeAndNulIsNoLetter() {
        order("{\"name\":\"a\",\"paper\":\"A4\"}").statusCode(200);
        problem(order("{\"name\":\"a\",\"paper\":0}"), 400, "malformed").body("errors.field", hasItem("paper"));
        problem(order("{\"name\":\"a\\u0000b\"}"), 400, "malformed").body("errors.field", hasItem("name"));
    }

    @Test
    void aMissingBodyIsMalformed() {
        problem(given().contentType(ContentType.JSON).post("/counter").then(), 400, "malformed");
    }

    private static ValidatableResponse order(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/counter").then();
    }

    private static String token(String issuer) {
        return Jwt.issuer(issuer)
                .audience("surguch")
                .subject("petrov")
                .groups(Roles.AUDITOR)
                .sign();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:surguch:problem:" + code))
                .body("status", equalTo(status))
                .body("title", matchesPattern("[А-Я].+"))
                .body(not(containsString("at ru.surguch")));
    }
}
