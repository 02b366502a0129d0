package ru.surguch.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What issuance-service has told the world, read from Kafka itself: a second certificate of a request would show here. */
final class CertificateEvents {

    private static final String TOPIC = "surguch.certificates.v1";

    private CertificateEvents() {}

    /** The serial numbers of all certificates ever announced for the request. */
    static Set<String> serials(String requestId) {
        var serials = new HashSet<String>();
        Map<String, Object> servers =
                Map.of("bootstrap.servers", Town.stack().infra().kafka().orElseThrow());
        try (var consumer = new KafkaConsumer<>(servers, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (requestId.equals(record.key())) {
                        addIssued(record.value(), serials);
                    }
                });
            }
        }
        return serials;
    }

    private static void addIssued(String event, Set<String> serials) {
        try {
            var json = new JsonMapper().readTree(event);
            if (json.get("type").asText().equals("ru.surguch.CertificateIssued.v1")) {
                serials.add(json.at("/data/serial").asText());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
