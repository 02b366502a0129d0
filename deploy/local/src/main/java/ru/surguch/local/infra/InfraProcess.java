package ru.surguch.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The infrastructure as a process of its own, out of reach of a Ctrl-C meant for the one who started it. */
public final class InfraProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private InfraProcess() {}

    /**
     * Starts it and waits until it has announced itself.
     *
     * @param classPath the packaged launcher, {@code local.jar:lib/*}, or any class path that holds the servers
     * @param options as {@link InfraMain} takes them, after the state directory
     */
    public static Addresses start(String classPath, StateDirectory state, String... options) {
        Process process = launch(classPath, state, List.of(options));
        Instant deadline = Instant.now().plus(PATIENCE);
        Optional<Addresses> announced = Optional.empty();
        while (announced.isEmpty()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroy();
                throw new IllegalStateException("the infrastructure did not start, see " + state.file("infra.log"));
            }
            pause();
            announced = Addresses.read(state).filter(addresses -> addresses.pid() == process.pid());
        }
        return announced.get();
    }

    private static Process launch(String classPath, StateDirectory state, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                InfraMain.class.getName(),
                state.path().toString()));
        command.addAll(options);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            state.file("infra.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
