package ru.surguch.journey;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Tells each step and how long it took. */
public final class Narrator {

    /** One step of a procedure; what it returns is told behind its name. */
    @FunctionalInterface
    public interface Step<T> {
        T take();
    }

    private final PrintStream out;
    private int number;

    public Narrator(PrintStream out) {
        this.out = out;
    }

    public void chapter(String title) {
        number = 0;
        out.printf("%n── %s%n", title);
    }

    public <T> T step(String what, Step<T> step) {
        var start = Instant.now();
        out.printf("%3d. %s … ", ++number, what);
        out.flush();
        var result = step.take();
        out.printf("%.1f с%n", Duration.between(start, Instant.now()).toMillis() / 1000.0);
        return result;
    }

    public void step(String what, Runnable step) {
        step(what, () -> {
            step.run();
            return null;
        });
    }

    public void line(String format, Object... values) {
        out.printf(format + "%n", values);
    }
}
