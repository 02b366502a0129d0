package ru.surguch.local.infra;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka broker and its controller inside this JVM; topics are made by name, never by accident. */
final class Kafka implements Server {
    // one broker per state folder: the id only has to be stable
    private static final String CLUSTER_ID = "c3VyZ3VjaC1sb2NhbC0xMg";

    private final KafkaRaftServer server;
    private final int port;

    static Kafka start(StateDirectory state, int port, int controllerPort) {
        StateDirectory data = state.folder("kafka");
        format(data);
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(settings(data, port, controllerPort)), Time.SYSTEM);
        server.startup();
        return new Kafka(server, port);
    }

    private Kafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(StateDirectory data) {
        try {
            new Formatter()
                    .setClusterId(CLUSTER_ID)
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(data.path().toString())
                    .addDirectory(data.path().toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format Kafka's folder " + data.path(), e);
        }
    }

    private static Properties settings(StateDirectory data, int port, int controllerPort) {
        Properties settings = new Properties();
        try (InputStream defaults = Kafka.class.getResourceAsStream("/kafka.properties")) {
            settings.load(defaults);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        settings.setProperty("log.dirs", data.path().toString());
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        return settings;
    }
}
