package ru.surguch.journey;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A stage that tells each step and how long it took. */
public final class Narrator implements Stage {

    private final PrintStream out;
    private int number;

    public Narrator(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        number = 0;
        out.printf("%n%s%n", title);
    }

    @Override
    public <T> T play(String what, Supplier<T> step) {
        var start = Instant.now();
        out.printf("%3d. %-66s", ++number, what);
        out.flush();
        var result = step.get();
        out.printf("%6.1f с%n", Duration.between(start, Instant.now()).toMillis() / 1000.0);
        return result;
    }

    void line(String text) {
        out.println(text);
    }
}
