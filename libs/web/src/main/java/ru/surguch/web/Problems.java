package ru.surguch.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import ru.surguch.web.Problem.FieldError;

/** Turns every "no" and every fault into a {@link Problem}; no stack trace and no value of a field ever leaves. */
class Problems {

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return Problem.of(refusal.why(), refusal.detail()).response();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        var errors = e.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return Problem.of(CommonWhy.MALFORMED, null).withErrors(errors).response();
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        var field = e.getPath().stream().map(Problems::step).collect(Collectors.joining("."));
        var errors = field.isEmpty()
                ? List.<FieldError>of()
                : List.of(new FieldError(field, "значение отсутствует или не того вида"));
        return Problem.of(CommonWhy.MALFORMED, null).withErrors(errors).response();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated() {
        return Response.fromResponse(Problem.of(CommonWhy.UNAUTHENTICATED, null).response())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return Problem.of(CommonWhy.FORBIDDEN, null).response();
    }

    @ServerExceptionMapper
    Response changedMeanwhile(OptimisticLockException e) {
        return Problem.of(CommonWhy.CONFLICT, null).response();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        var status = e.getResponse().getStatus();
        if (status >= 500) {
            return fault(e);
        }
        if (status < 400) {
            return e.getResponse();
        }
        return Problem.of(CommonWhy.of(status), null).response();
    }

    @ServerExceptionMapper
    Response fault(Throwable fault) {
        var incident = UUID.randomUUID().toString();
        Log.errorf(fault, "incident %s", incident);
        return Problem.of(CommonWhy.FAULT, null).withIncident(incident).response();
    }

    private static String field(ConstraintViolation<?> violation) {
        var steps = new ArrayList<String>();
        for (Path.Node node : violation.getPropertyPath()) {
            steps.add(node.toString());
        }
        return String.join(".", steps.subList(Math.min(2, steps.size() - 1), steps.size()));
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : reference.getFieldName();
    }
}
