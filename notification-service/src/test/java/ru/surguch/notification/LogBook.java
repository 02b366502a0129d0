package ru.surguch.notification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that is logged while it is open, stack traces included. */
final class LogBook extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    LogBook() {
        setFormatter(new PatternFormatter("%s%e"));
        Logger.getLogger("").addHandler(this);
    }

    void assertTells(String text) {
        assertTrue(lines.stream().anyMatch(line -> line.contains(text)), () -> "not logged: " + text + " in " + lines);
    }

    void assertHides(String text) {
        assertTrue(lines.stream().noneMatch(line -> line.contains(text)), () -> "logged: " + text);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(getFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
