package ru.surguch.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** A topic of the application under test, seen from outside: what anybody with access to Kafka could write or read. */
public record Topic(String name) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** By its name without the test's prefix, {@code surguch.requests.v1}. */
    public static Topic named(String name) {
        return new Topic(config("topics.prefix") + name);
    }

    /** Writes a record and waits until the broker has it. */
    public void write(String key, String value, Map<String, String> headers) {
        ProducerRecord<String, String> record = new ProducerRecord<>(name, key, value);
        headers.forEach((header, text) -> record.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot write to " + name, e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records of this key so far, in the order in which they were written. */
    public List<ConsumerRecord<String, String>> read(String key) {
        return all().stream().filter(record -> key.equals(record.key())).toList();
    }

    /** The first record of this key that fits, waiting up to 30 seconds for it. */
    public ConsumerRecord<String, String> await(String key, Predicate<ConsumerRecord<String, String>> fits) {
        return Awaitility.await("a record of " + key + " in " + name)
                .atMost(PATIENCE)
                .until(() -> read(key).stream().filter(fits).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** At least that many records of this key, waiting up to 30 seconds for them. */
    public List<ConsumerRecord<String, String>> await(String key, int count) {
        return Awaitility.await(count + " records of " + key + " in " + name)
                .atMost(PATIENCE)
                .until(() -> read(key), records -> records.size() >= count);
    }

    private List<ConsumerRecord<String, String>> all() {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(client(), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static Map<String, Object> client() {
        return Map.of("bootstrap.servers", config("kafka.bootstrap.servers"));
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
