package ru.surguch.issuance.ceremony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/** The ceremony's record, {@code ceremony.log}: each step is written down before it is taken, so a repeated call knows its own. */
final class Protocol {

    private static final String COMPLETED = "completed";

    private final Path file;
    private final Clock clock;
    private final Consumer<String> audience;

    Protocol(Path folder, Clock clock, Consumer<String> audience) {
        this.file = folder.resolve("ceremony.log");
        this.clock = clock;
        this.audience = audience;
    }

    /** Refuses what is not to be repeated: a completed ceremony, or one begun in another way. */
    void begin(String intention) {
        var lines = lines();
        if (says(COMPLETED)) {
            throw new CeremonyRefusal("the ceremony was completed, see " + file + "; nothing was changed");
        }
        if (!lines.isEmpty() && !says(intention)) {
            throw new CeremonyRefusal("another ceremony was begun, see " + file + "; repeat it as it was begun");
        }
        if (lines.isEmpty()) {
            write(intention);
        }
    }

    /** Whether this step was written down by an earlier call. */
    boolean says(String step) {
        return lines().stream().anyMatch(line -> line.endsWith(" " + step));
    }

    void write(String step) {
        append(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + step + "\n");
        audience.accept(step);
    }

    void complete() {
        write(COMPLETED);
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String line) {
        try {
            Files.writeString(
                    file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
