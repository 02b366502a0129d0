package ru.surguch.pkcs11;

import java.time.Duration;

/** Lets nobody bother a token that has just failed, for a while that doubles with each failure. */
final class Pause {

    private final Duration first;
    private final Duration longest;
    private Duration last = Duration.ZERO;
    private long until = System.nanoTime();

    Pause(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    void lengthen() {
        Duration next = last.isZero() ? first : last.multipliedBy(2);
        last = next.compareTo(longest) < 0 ? next : longest;
        until = System.nanoTime() + last.toNanos();
    }

    void end() {
        last = Duration.ZERO;
        until = System.nanoTime();
    }
}
