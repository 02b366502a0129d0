package ru.surguch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * The envelope of a fact: CloudEvents 1.0 in structured JSON mode with the distributed tracing extension.
 *
 * @param source the desk that says it, {@code /surguch/<service>}; unique together with {@code id}
 * @param type {@link Fact#type()}
 * @param subject the request id
 * @param traceparent W3C trace context of the call that caused the fact; null outside any trace
 */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String traceparent,
        JsonNode data) {

    /** The media type of an event in structured mode. */
    public static final String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

    public static CloudEvent of(Fact fact, String service, Instant time, String traceparent) {
        return new CloudEvent(
                "1.0",
                UUID.randomUUID(),
                "/surguch/" + service,
                fact.type(),
                fact.requestId().toString(),
                time,
                "application/json",
                traceparent,
                EventJson.tree(fact));
    }
}
