package ru.surguch.approval.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** From when to when the bank works on an ordinary day, written {@code 09:00-18:00}. */
public record OpeningHours(LocalTime opens, LocalTime closes) {

    public OpeningHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("the bank opens at " + opens + " and closes at " + closes);
        }
    }

    /** Reads {@code 09:00-18:00}; how the configuration reads it. */
    public static OpeningHours of(String text) {
        var times = text.split("-", -1);
        if (times.length != 2) {
            throw new IllegalArgumentException("opening hours look like 09:00-18:00, not " + text);
        }
        return new OpeningHours(LocalTime.parse(times[0].strip()), LocalTime.parse(times[1].strip()));
    }

    OpeningHours anHourShorter() {
        return new OpeningHours(opens, closes.minusHours(1));
    }

    Span on(LocalDate date, ZoneId zone) {
        return new Span(
                date.atTime(opens).atZone(zone).toInstant(),
                date.atTime(closes).atZone(zone).toInstant());
    }
}
