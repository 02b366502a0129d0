package ru.surguch.outbox;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import ru.surguch.contracts.CloudEvent;
import ru.surguch.outbox.Unsent.Letter;

/** Hands letters to Kafka and waits until it has them. */
@ApplicationScoped
class Post {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final MutinyEmitter<String> kafka;
    private final String prefix;

    Post(
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> kafka,
            @ConfigProperty(name = "topics.prefix") Optional<String> prefix) {
        this.kafka = kafka;
        this.prefix = prefix.orElse("");
    }

    /**
     * Sends in rounds of at most one letter a key, so that a letter never overtakes an earlier one of its request that
     * Kafka did not take; returns those it took.
     */
    List<Letter> send(List<Letter> letters) {
        var taken = new ArrayList<Letter>();
        var failed = new HashSet<String>();
        var left = new ArrayList<>(letters);
        while (!left.isEmpty()) {
            var round = firstOfEachKey(left);
            left.removeAll(round);
            round.removeIf(letter -> failed.contains(letter.key()));
            var sending = round.stream().map(this::send).toList();
            for (int i = 0; i < round.size(); i++) {
                if (arrived(sending.get(i))) {
                    taken.add(round.get(i));
                } else {
                    failed.add(round.get(i).key());
                }
            }
        }
        return taken;
    }

    private static List<Letter> firstOfEachKey(List<Letter> letters) {
        var keys = new HashSet<String>();
        return new ArrayList<>(
                letters.stream().filter(letter -> keys.add(letter.key())).toList());
    }

    private CompletionStage<Void> send(Letter letter) {
        var headers =
                new RecordHeaders().add("content-type", CloudEvent.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(prefix + letter.topic())
                .withKey(letter.key())
                .withHeaders(headers)
                .build();
        return kafka.sendMessage(Message.of(letter.body()).addMetadata(metadata))
                .subscribeAsCompletionStage();
    }

    private static boolean arrived(CompletionStage<Void> sending) {
        try {
            Uni.createFrom().completionStage(sending).await().atMost(PATIENCE);
            return true;
        } catch (TimeoutException | CompletionException e) {
            Log.warn("Kafka did not take an event; it is sent again", e);
            return false;
        }
    }
}
