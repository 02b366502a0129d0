package ru.surguch.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The infrastructure as a process of its own, out of reach of a Ctrl-C meant for the one who started it. */
public final class InfraProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final StateDirectory state;

    /**
     * Starts it without waiting.
     *
     * @param classPath the packaged launcher, {@code local.jar:lib/*}, or any class path that holds the servers
     * @param options as {@link InfraMain} takes them, after the state directory
     */
    public static InfraProcess launch(String classPath, StateDirectory state, List<String> options) {
        try {
            Process process = new ProcessBuilder(command(classPath, state, options))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(state).toFile()))
                    .start();
            return new InfraProcess(process, state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InfraProcess(Process process, StateDirectory state) {
        this.process = process;
        this.state = state;
    }

    /** Waits until it has announced itself. */
    public Addresses awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        Optional<Addresses> announced = announced();
        while (announced.isEmpty()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new IllegalStateException("the infrastructure did not start, see " + log(state));
            }
            pause();
            announced = announced();
        }
        return announced.get();
    }

    /** Stops it with all its servers. */
    @Override
    public void close() {
        stop(process.toHandle());
    }

    /** Stops the one that answers at these addresses, whoever started it; nothing happens when none does. */
    public static void stop(Addresses addresses) {
        try (Lease lease = Lease.take(addresses.controlPort()).orElse(null)) {
            if (lease != null) {
                ProcessHandle.of(addresses.pid()).ifPresent(InfraProcess::stop);
            }
        }
    }

    // never by force: that would leave PostgreSQL behind
    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the infrastructure does not stop, process " + process.pid(), e);
        }
    }

    private Optional<Addresses> announced() {
        return Addresses.read(state).filter(addresses -> addresses.pid() == process.pid());
    }

    private static Path log(StateDirectory state) {
        return state.file("infra.log");
    }

    private static List<String> command(String classPath, StateDirectory state, List<String> options) {
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
        return command;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
