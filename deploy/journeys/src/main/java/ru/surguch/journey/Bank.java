package ru.surguch.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import ru.surguch.gost.GostCertificate;
import ru.surguch.local.Service;
import ru.surguch.local.Stack;
import ru.surguch.local.Tokens;

/** The bank's people at their desks, each call with a token of their role. */
public final class Bank {

    private final Stack stack;

    public Bank(Stack stack) {
        this.stack = stack;
    }

    /** Back office enters the subscriber and the certificate they hold. */
    void register(Person person, GostCertificate current, Map<String, String> carrier) {
        var subscriber = stack.url(Service.REQUEST) + "/v1/subscribers/" + person.login();
        as("operator", "petrov").put(subscriber, person.record());
        as("operator", "petrov")
                .put(subscriber + "/certificates", Map.of("certificate", current.pem(), "carrier", carrier));
    }

    /** The operator sees what they decide about. */
    JsonNode review(String requestId) {
        return as("operator", "petrov").await(reviewUrl(requestId), review -> review.has("dueAt"));
    }

    /** The operator says yes; returns the trace id of the call. */
    String approve(String requestId) {
        var operator = as("operator", "petrov");
        operator.put(reviewUrl(requestId) + "/decision", Map.of("verdict", "APPROVED"));
        return operator.traceId();
    }

    /** Every certificate that the CA has ever made for the request. */
    List<JsonNode> certificates(String requestId) {
        var url = stack.url(Service.ISSUANCE) + "/v1/certificates?requestId=" + requestId;
        var found = as("auditor", "auditor").get(url);
        return StreamSupport.stream(found.spliterator(), false).toList();
    }

    /** The CA's own certificates, issuing first, as PEM. */
    String chain() {
        return as("auditor", "auditor").text(stack.url(Service.ISSUANCE) + "/v1/ca", "application/x-pem-file");
    }

    /** The request as its subscriber sees it, once its state is this one. */
    JsonNode awaitState(Person person, String requestId, String state) {
        var url = stack.url(Service.REQUEST) + "/v1/requests/" + requestId;
        return as("subscriber", person.login())
                .await(url, request -> state.equals(request.at("/state/code").asText()));
    }

    String token(String role, String person) {
        return Tokens.of(stack.infra().issuer(), role, person);
    }

    private String reviewUrl(String requestId) {
        return stack.url(Service.APPROVAL) + "/v1/reviews/" + requestId;
    }

    private Desk as(String role, String person) {
        return new Desk(token(role, person));
    }
}
