package ru.surguch.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts and envelopes as JSON: ISO-8601 times, base64 octets, new fields tolerated, missing ones refused. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new ParameterNamesModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    private static final Map<String, Class<? extends Fact>> TYPES = Stream.of(
                    RequestSubmitted.class,
                    RequestWithdrawn.class,
                    ActSigned.class,
                    CertificateSaved.class,
                    PromiseMade.class,
                    RequestApproved.class,
                    RequestRejected.class,
                    CertificateIssued.class,
                    IssuanceRefused.class,
                    CertificateActivated.class,
                    CertificateRevoked.class,
                    LinkSent.class)
            .collect(Collectors.toUnmodifiableMap(Fact::typeOf, Function.identity()));

    private EventJson() {}

    static JsonNode tree(Fact fact) {
        return MAPPER.valueToTree(fact);
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
        }
    }

    static String pretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
        }
    }

    /** Reads a value; an {@link UnreadableEvent} says what is wrong with the text. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return refuseNull(MAPPER.readValue(json, type), type);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("not a " + type.getSimpleName() + ": " + e.getOriginalMessage());
        }
    }

    /** The fact inside an envelope; an {@link UnreadableEvent} for a type nobody has heard of or data that does not fit it. */
    public static Fact fact(CloudEvent event) {
        var type = event.type() == null ? null : TYPES.get(event.type());
        if (type == null) {
            throw new UnreadableEvent("unknown type " + event.type());
        }
        try {
            var fact = refuseNull(MAPPER.treeToValue(event.data(), type), type);
            if (!fact.requestId().toString().equals(event.subject())) {
                throw new UnreadableEvent("subject and request id differ");
            }
            return fact;
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("data is not a " + event.type() + ": " + e.getMessage());
        }
    }

    private static <T> T refuseNull(T value, Class<?> type) {
        if (value == null) {
            throw new UnreadableEvent("no " + type.getSimpleName());
        }
        return value;
    }
}
