package ru.surguch.approval.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of working time, from opening to closing. */
record Span(Instant from, Instant to) {

    /** What is left of it after a moment: all, a part, or an empty span at its end. */
    Span after(Instant moment) {
        return moment.isAfter(to) ? new Span(to, to) : moment.isAfter(from) ? new Span(moment, to) : this;
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
