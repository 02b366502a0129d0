package ru.surguch.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden samples are what other desks, and other banks' systems, rely on: a change here is a change of contract. */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/main/resources/golden");
    private static final UUID ID = UUID.fromString("0d9a0e44-8f3c-4d9b-8b0e-3f6c7f1f4f10");

    static Stream<Fact> everyFact() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void aFactIsWrittenAsItsGoldenSample(Fact fact) throws IOException {
        var golden = FOLDER.resolve(fact.getClass().getSimpleName() + ".json");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, EventJson.pretty(envelope(fact)) + "\n");
        }
        assertEquals(Files.readString(golden).strip(), EventJson.pretty(envelope(fact)));
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void aGoldenSampleIsReadBackAsTheSameFact(Fact fact) {
        var event = EventJson.read(Golden.sample(fact.getClass()), CloudEvent.class);
        assertEquals(EventJson.write(fact), EventJson.write(EventJson.fact(event)));
    }

    @Test
    void everyTypeHasExactlyOneSample() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var samples = files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            var types = everyFact()
                    .map(f -> f.getClass().getSimpleName() + ".json")
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(types, samples);
        }
        assertEquals(
                allFacts(Fact.class).count(),
                everyFact().map(Fact::type).distinct().count());
    }

    @Test
    void anUnknownTypeIsRefused() {
        var json = Golden.sample(LinkSent.class).replace("LinkSent.v1", "LinkSent.v2");
        var event = EventJson.read(json, CloudEvent.class);
        assertThrows(UnreadableEvent.class, () -> EventJson.fact(event));
    }

    @Test
    void aMissingFieldIsRefusedAndANewOneTolerated() {
        var missing = EventJson.read(Golden.sample(LinkSent.class).replace("sentAt", "sendAt"), CloudEvent.class);
        assertThrows(UnreadableEvent.class, () -> EventJson.fact(missing));
        var more = Golden.sample(LinkSent.class).replace("\"sentAt\"", "\"attempts\" : 2, \"sentAt\"");
        assertEquals(
                LinkSent.class,
                EventJson.fact(EventJson.read(more, CloudEvent.class)).getClass());
    }

    @Test
    void anEnvelopeAboutAnotherRequestThanItsFactIsRefused() {
        var json = Golden.sample(LinkSent.class).replaceFirst("(\"subject\" : \")6f", "$10f");
        var event = EventJson.read(json, CloudEvent.class);
        assertThrows(UnreadableEvent.class, () -> EventJson.fact(event));
    }

    @Test
    void whatIsNotJsonIsRefused() {
        for (var text : Set.of("", "{", "[]", "null", "null?", "\u0000")) {
            assertThrows(UnreadableEvent.class, () -> EventJson.read(text, CloudEvent.class), text);
        }
    }

    private static CloudEvent envelope(Fact fact) {
        var fresh =
                CloudEvent.of(fact, Golden.producer(fact), Instant.parse("2026-11-23T09:00:01Z"), Golden.TRACEPARENT);
        return new CloudEvent(
                fresh.specversion(),
                ID,
                fresh.source(),
                fresh.type(),
                fresh.subject(),
                fresh.time(),
                fresh.datacontenttype(),
                fresh.traceparent(),
                fresh.data());
    }

    private static Stream<Class<?>> allFacts(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(GoldenTest::allFacts)
                : Stream.of(type);
    }
}
