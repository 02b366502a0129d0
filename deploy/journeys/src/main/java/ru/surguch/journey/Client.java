package ru.surguch.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The command {@code surguch} as a subscriber runs it: a process of its own, repeated when it says that the bank is away. */
final class Client {

    private static final int REPEAT = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path root;
    private final Map<String, String> environment;
    private final List<String> options;

    /** @param options what every command is given: home, carrier, secrets' files */
    Client(Path root, Map<String, String> environment, List<String> options) {
        this.root = root;
        this.environment = environment;
        this.options = options;
    }

    /** Runs a command to its end and returns what it printed; anything but success is an exception with its words. */
    String run(String... command) {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            var ran = once(command);
            if (ran.exitCode() == 0) {
                return ran.output();
            }
            if (ran.exitCode() != REPEAT || Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "surguch " + String.join(" ", command) + " (" + ran.exitCode() + "): " + ran.output());
            }
            pause();
        }
    }

    /** A shell script that does the same for a person. */
    String script() {
        var lines = new ArrayList<>(List.of("#!/usr/bin/env bash"));
        environment.forEach((name, value) -> lines.add("export " + name + "='" + value + "'"));
        var quoted = options.stream().map(option -> "'" + option + "'").collect(Collectors.joining(" "));
        lines.add("exec '" + program() + "' \"$@\" " + quoted + "\n");
        return String.join("\n", lines);
    }

    private String program() {
        return root.resolve("client/surguch").toString();
    }

    private record Ran(int exitCode, String output) {}

    private Ran once(String... command) {
        var line = new ArrayList<>(List.of(program()));
        line.addAll(List.of(command));
        line.addAll(options);
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
