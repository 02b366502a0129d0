package ru.surguch.testkit;

import java.util.List;
import java.util.function.Supplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;
import ru.surguch.local.infra.Addresses;
import ru.surguch.local.infra.Cluster;
import ru.surguch.local.infra.Password;

/** PostgreSQL and Kafka from images that a bank would run, one pair per test JVM; Testcontainers removes them. */
final class Containers {
    private static final String POSTGRES = "postgres:18";
    private static final String KAFKA = "apache/kafka:4.1.1";
    private static Servers running;

    private Containers() {}

    /** Fails at once, saying what to do, where Docker or an image is missing. */
    static synchronized Servers with(Supplier<Addresses> mailAndTokens) {
        if (running == null) {
            refuseWithoutDocker();
            List.of(POSTGRES, KAFKA).forEach(Containers::refuseWithoutImage);
            running = start(mailAndTokens.get());
        }
        return running;
    }

    @SuppressWarnings("resource")
    private static Servers start(Addresses rest) {
        Password password = Password.random();
        PostgreSQLContainer<?> postgres = new PostgreSQLContainer<>(POSTGRES)
                .withUsername("postgres")
                .withDatabaseName("postgres")
                .withPassword(password.reveal());
        KafkaContainer kafka = new KafkaContainer(DockerImageName.parse(KAFKA))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        Startables.deepStart(postgres, kafka).join();
        String base = "jdbc:postgresql://%s:%d/".formatted(postgres.getHost(), postgres.getMappedPort(5432));
        return new Servers(new Cluster(base, "postgres", password), kafka.getBootstrapServers(), rest);
    }

    private static void refuseWithoutDocker() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("INFRA_MODE=containers needs a running Docker that this user may use: "
                    + "start it, or unset INFRA_MODE for the embedded servers");
        }
    }

    static void refuseWithoutImage(String image) {
        boolean there =
                DockerClientFactory.instance().client().listImagesCmd().withImageNameFilter(image).exec().stream()
                        .findAny()
                        .isPresent();
        if (!there) {
            throw new IllegalStateException(
                    "INFRA_MODE=containers needs the image %s: run `docker pull %s`, or unset ".formatted(image, image)
                            + "INFRA_MODE for the embedded servers");
        }
    }
}
