package ru.surguch.local.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The infrastructure as a process, started, stopped and killed. */
class InfraTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path folder;

    private StateDirectory state;

    @BeforeEach
    void open() {
        state = StateDirectory.at(folder.resolve("state"));
    }

    @AfterEach
    void leaveNothingRunning() {
        Addresses.read(state).ifPresent(InfraTest::stop);
    }

    @Test
    void whatIsDurableIsThereAgainAtTheSameAddressesAfterAStop() throws Exception {
        Addresses first = start("--durable");
        leaveTraces(first);
        stop(first);
        assertTrue(Addresses.read(state).isEmpty());

        Addresses second = start("--durable");
        assertEquals(first.postgres(), second.postgres());
        assertEquals(first.kafka(), second.kafka());
        assertEquals(first.mailbox(), second.mailbox());
        assertTraces(second);
    }

    @Test
    void whatIsDurableSurvivesAKillAndTheServerLeftBehindIsStopped() throws Exception {
        Addresses first = start("--durable");
        leaveTraces(first);
        ProcessHandle server = postgresOf(first);
        ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
        awaitEnd(first);
        assertTrue(server.isAlive(), "the test is about a server that outlives its parent");

        Addresses second = start("--durable");
        assertFalse(server.isAlive());
        assertTraces(second);
    }

    @Test
    void aStopLeavesNoProcessBehind() {
        Addresses addresses = start();
        ProcessHandle server = postgresOf(addresses);

        stop(addresses);

        assertFalse(server.isAlive());
    }

    @Test
    void aSecondOneOnTheSameStateIsRefused() {
        start("--mail-and-issuer-only");

        assertThrows(IllegalStateException.class, () -> start());
        assertTrue(state.read("infra.log").orElseThrow().contains("already runs on " + state.path()));
    }

    @Test
    void itStopsWhenTheLastLeaseIsGivenBack() {
        Addresses addresses = start("--mail-and-issuer-only", "--lease-seconds", "2");
        try (Lease lease = Lease.take(addresses.controlPort()).orElseThrow()) {
            assertFalse(ends(addresses, Duration.ofSeconds(4)), "held by " + lease);
        }

        assertTrue(ends(addresses, Duration.ofSeconds(10)));
        assertTrue(Lease.take(addresses.controlPort()).isEmpty());
    }

    private Addresses start(String... options) {
        return InfraProcess.launch(CLASS_PATH, state, List.of(options)).awaitReady();
    }

    private static void leaveTraces(Addresses addresses) throws Exception {
        try (Connection connection = addresses.postgres().orElseThrow().connect("postgres")) {
            connection.createStatement().execute("CREATE TABLE trace AS SELECT 'kept' AS text");
        }
        Topics.create(addresses.kafka().orElseThrow(), "");
        Map<String, Object> broker =
                Map.of("bootstrap.servers", addresses.kafka().orElseThrow());
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("surguch.requests.v1", 0, "key", "kept"))
                    .get();
        }
        Letter.send(addresses.smtpPort(), "ivanova@client.example", "kept", "kept");
    }

    private static void assertTraces(Addresses addresses) throws SQLException {
        try (Connection connection = addresses.postgres().orElseThrow().connect("postgres");
                var trace = connection.createStatement().executeQuery("SELECT text FROM trace")) {
            assertTrue(trace.next());
        }
        assertEquals("kept", firstRecord(addresses.kafka().orElseThrow()));
        assertTrue(Letter.mailbox(addresses.mailbox()).contains("kept"));
    }

    private static String firstRecord(String bootstrap) {
        Properties settings = new Properties();
        settings.setProperty("bootstrap.servers", bootstrap);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("surguch.requests.v1", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }

    private static ProcessHandle postgresOf(Addresses addresses) {
        return ProcessHandle.of(addresses.pid())
                .orElseThrow()
                .children()
                .findFirst()
                .orElseThrow();
    }

    private static void stop(Addresses addresses) {
        InfraProcess.stop(addresses);
        awaitEnd(addresses);
    }

    private static void awaitEnd(Addresses addresses) {
        assertTrue(ends(addresses, Duration.ofSeconds(30)));
    }

    private static boolean ends(Addresses addresses, Duration patience) {
        try {
            Awaitility.await()
                    .atMost(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .until(() -> ProcessHandle.of(addresses.pid()).isEmpty());
            return true;
        } catch (org.awaitility.core.ConditionTimeoutException _) {
            return false;
        }
    }
}
