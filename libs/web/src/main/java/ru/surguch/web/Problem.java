package ru.surguch.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A "no" or a fault as the caller reads it (RFC 9457).
 *
 * @param type stable, {@code urn:surguch:problem:<code>}
 * @param title in Russian, the same for every problem of the type
 * @param whatToDo in Russian
 * @param incidentId on status 500 only; the same id stands in the service's log
 * @param errors the fields that are wrong, on malformed input
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String whatToDo,
        String incidentId,
        List<FieldError> errors) {

    /** One wrong field: its path in the request and what is wrong with it, in Russian. */
    public record FieldError(String field, String message) {}

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Why why, String detail) {
        return new Problem(urn(why.code()), why.title(), why.status(), detail, why.whatToDo(), null, List.of());
    }

    Problem withErrors(List<FieldError> wrong) {
        return new Problem(type, title, status, detail, whatToDo, incidentId, wrong);
    }

    Problem withIncident(String id) {
        return new Problem(type, title, status, detail, whatToDo, id, errors);
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    private static String urn(String code) {
        return "urn:surguch:problem:" + code;
    }
}
