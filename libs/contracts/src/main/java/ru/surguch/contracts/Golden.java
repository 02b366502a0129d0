package ru.surguch.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The golden sample of each event type: what its producer must write and every consumer must be able to read. */
public final class Golden {

    /** The trace context that all samples carry. */
    public static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private Golden() {}

    /** The sample envelope of a type, as JSON text. */
    public static String sample(Class<? extends Fact> type) {
        try (var in = Golden.class.getResourceAsStream("/golden/" + type.getSimpleName() + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service that says facts of this kind. */
    public static String producer(Fact fact) {
        return switch (fact) {
            case RequestFact _ -> "request-service";
            case DecisionFact _ -> "approval-service";
            case CertificateFact _ -> "issuance-service";
            case DeliveryFact _ -> "notification-service";
        };
    }
}
