package ru.surguch.request;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What every "no" of the desk looks like. */
public final class Problem {

    private Problem() {}

    public static ValidatableResponse of(Response answer, int status, String code) {
        assertFalse(answer.asString().contains("Exception"), answer::asString);
        assertFalse(answer.asString().contains("\tat "), answer::asString);
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:surguch:problem:" + code))
                .body("status", equalTo(status))
                .body("title", not(blankOrNullString()))
                .body("whatToDo", not(blankOrNullString()));
    }
}
