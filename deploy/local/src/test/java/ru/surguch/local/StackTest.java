package ru.surguch.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.surguch.local.infra.StateDirectory;

/** How a stack begins and ends. */
class StackTest {
    @TempDir
    Path folder;

    private Path jar;
    private Path state;

    @BeforeEach
    void pack() throws IOException {
        jar = FakeService.packedInto(folder);
        state = folder.resolve("state");
    }

    @AfterEach
    void leaveNothingRunning() {
        Stack.stop(state);
    }

    @Test
    void servicesStopBeforeWhatTheyStandOn() throws Exception {
        ProcessHandle service;
        try (Stack stack = stack("one-service")) {
            stack.start();
            service = process("one-service");
        }

        assertFalse(service.isAlive());
        assertTrue(Files.readString(state.resolve("logs/one-service.log")).contains("stopped, Kafka there: true"));
        assertFalse(Stack.stop(state), "nothing runs any more");
    }

    @Test
    void aServiceThatDoesNotStartNamesItsLog() {
        try (Stack stack = stack("one-service", "broken-service")) {
            String failure =
                    assertThrows(IllegalStateException.class, stack::start).getMessage();

            assertTrue(failure.endsWith("logs/broken-service.log"), failure);
        }
    }

    @Test
    void ctrlCLeavesNothingRunning() throws Exception {
        Process launcher = launcher("wait", "one-service");
        ProcessHandle service = process("one-service");

        new ProcessBuilder("sh", "-c", "kill -INT " + launcher.pid()).start().waitFor();

        assertTrue(launcher.waitFor(Duration.ofSeconds(60)));
        assertFalse(service.isAlive());
        assertFalse(Stack.stop(state));
    }

    @Test
    void whatAKilledLauncherLeftBehindEndsAtTheNextStart() throws Exception {
        Process launcher = launcher("wait", "one-service");
        ProcessHandle orphan = process("one-service");
        launcher.destroyForcibly().waitFor();
        Awaitility.await("the infrastructure misses its lease")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !Files.exists(state.resolve("infra/infra.properties")));

        try (Stack stack = stack("one-service")) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(stack::start);
            assertFalse(orphan.isAlive());
        }
    }

    @Test
    void whatShallStayRunsOnAfterItsLauncherUntilItIsStopped() throws Exception {
        Process launcher = launcher("stay", "one-service");
        assertTrue(launcher.waitFor(Duration.ofSeconds(60)));
        ProcessHandle service = process("one-service");
        assertTrue(service.isAlive());

        assertTrue(Stack.stop(state));
        assertFalse(service.isAlive());
        assertFalse(Stack.stop(state));
    }

    private Stack stack(String... names) {
        List<Service> services =
                List.of(names).stream().map(name -> new Service(name, jar)).toList();
        return new Stack(
                StateDirectory.at(state), services, System.getProperty("java.class.path"), Optional.empty(), _ -> {});
    }

    private Process launcher(String mode, String service) throws IOException {
        Path output = folder.resolve("launcher.log");
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackRunner.class.getName(),
                        state.toString(),
                        jar.toString(),
                        mode,
                        service)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Awaitility.await("the stack of another launcher")
                .atMost(Duration.ofSeconds(90))
                .until(() -> !launcher.isAlive() || Files.readString(output).contains("READY"));
        return launcher;
    }

    private ProcessHandle process(String name) {
        return new Program(StateDirectory.at(state), name).running().orElseThrow();
    }
}
