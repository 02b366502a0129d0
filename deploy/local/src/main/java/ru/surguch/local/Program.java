package ru.surguch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import ru.surguch.local.infra.StateDirectory;

/**
 * A child JVM that outlives this one if need be: its process is written down under {@code run/}, its output goes to
 * {@code logs/}, and a Ctrl-C in this terminal does not reach it.
 */
final class Program {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StateDirectory state;
    private final String name;

    Program(StateDirectory state, String name) {
        this.state = state;
        this.name = name;
    }

    /** All programs that were started on this state and not stopped since. */
    static List<Program> known(StateDirectory state) {
        String[] names = state.folder("run").path().toFile().list((_, name) -> !name.startsWith("."));
        return Arrays.stream(names).map(name -> new Program(state, name)).toList();
    }

    /** Starts {@code java -jar} with these arguments beside the machine's own environment. */
    ProcessHandle start(Path jar, Map<String, String> environment, Map<String, String> settings, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(command(jar, settings, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        try {
            ProcessHandle process = builder.start().toHandle();
            state.write(file(), identity(process));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it still runs; another one that got its number later is not it. */
    Optional<ProcessHandle> running() {
        return state.read(file()).flatMap(identity -> ProcessHandle.of(Long.parseLong(identity.split(" ")[0]))
                .filter(process -> identity(process).equals(identity)));
    }

    /** Asks it to stop, insists when it does not. */
    void stop() {
        running().ifPresent(process -> {
            process.destroy();
            if (!ends(process)) {
                process.destroyForcibly();
                ends(process);
            }
        });
        state.forget(file());
    }

    /** {@code kill -9}. */
    void kill() {
        running().ifPresent(process -> {
            process.destroyForcibly();
            ends(process);
        });
        state.forget(file());
    }

    Path log() {
        return state.folder("logs").file(name + ".log");
    }

    private static List<String> command(Path jar, Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private String file() {
        return "run/" + name;
    }

    private static String identity(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Object::toString).orElse("");
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            return true;
        } catch (CompletionException _) {
            return false;
        }
    }
}
