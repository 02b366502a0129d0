package ru.surguch.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.surguch.local.infra.StateDirectory;

/** What a stack is while it runs. */
class RunningStackTest {
    @TempDir
    static Path folder;

    private static final List<String> STEPS = new ArrayList<>();
    private static Stack stack;

    @BeforeAll
    static void start() throws IOException {
        stack = newStack();
        stack.start();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void everyServiceGetsADatabaseAndAddressesThatWork() throws Exception {
        assertEquals("local", environment("one-service", "QUARKUS_PROFILE"));
        assertEquals(stack.infra().kafka().orElseThrow(), environment("two-service", "KAFKA_BOOTSTRAP_SERVERS"));
        String database = environment("one-service", "QUARKUS_DATASOURCE_JDBC_URL");
        assertNotEquals(database, environment("two-service", "QUARKUS_DATASOURCE_JDBC_URL"));
        DriverManager.getConnection(
                        database,
                        environment("one-service", "QUARKUS_DATASOURCE_USERNAME"),
                        environment("one-service", "QUARKUS_DATASOURCE_PASSWORD"))
                .close();
    }

    @Test
    void eachStepIsToldWithItsTime() {
        assertEquals(2, STEPS.size());
        assertTrue(STEPS.getLast().matches("services +ready in [0-9.,]+ s"), STEPS.getLast());
    }

    @Test
    void aKilledServiceStartsAgainAtItsAddress() throws Exception {
        ProcessHandle first = process("one-service");
        stack.kill("one-service");
        assertFalse(first.isAlive());
        assertThrows(IOException.class, () -> environment("one-service", "QUARKUS_PROFILE"));

        stack.start("one-service");
        assertEquals("local", environment("one-service", "QUARKUS_PROFILE"));
        assertNotEquals(first, process("one-service"));
    }

    @Test
    void aSecondStartOnTheSameStateIsRefused() throws IOException {
        Stack second = newStack();

        String refusal =
                assertThrows(IllegalStateException.class, second::start).getMessage();
        assertTrue(refusal.contains("already runs on " + folder.resolve("state")), refusal);
    }

    @Test
    void everyRoleGetsATokenFile() throws IOException {
        StateDirectory state = StateDirectory.at(folder.resolve("state"));
        var files = Tokens.write(folder.resolve("state"), stack.infra().issuer());

        assertEquals(Tokens.CAST.keySet(), files.keySet());
        assertEquals(3, state.read("tokens/operator.jwt").orElseThrow().split("\\.").length);
    }

    private static Stack newStack() throws IOException {
        Path jar = FakeService.packedInto(folder);
        return new Stack(
                StateDirectory.at(folder.resolve("state")),
                List.of(new Service("one-service", jar), new Service("two-service", jar)),
                System.getProperty("java.class.path"),
                Optional.empty(),
                STEPS::add);
    }

    private static ProcessHandle process(String name) {
        return new Program(StateDirectory.at(folder.resolve("state")), name)
                .running()
                .orElseThrow();
    }

    private static String environment(String service, String name) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create(stack.url(service) + "/" + name);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
