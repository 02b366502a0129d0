package ru.surguch.approval.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Counts working time: only while the bank is open, to the second. */
public final class BankTime {

    private final WorkingCalendar calendar;
    private final Map<DayOfWeek, OpeningHours> week;
    private final ZoneId zone;

    BankTime(WorkingCalendar calendar, Map<DayOfWeek, OpeningHours> week, ZoneId zone) {
        this.calendar = calendar;
        this.week = Map.copyOf(week);
        this.zone = zone;
    }

    /**
     * The moment at which so much working time has passed since the given one; it may be a closing time, never a time
     * when the bank is closed. {@link YearMissing} when the count leaves the known years.
     */
    public Instant after(Instant start, Duration working) {
        var left = working;
        for (var date = start.atZone(zone).toLocalDate(); ; date = date.plusDays(1)) {
            var open = open(date).map(span -> span.after(start)).filter(span -> !span.length()
                    .isZero());
            if (open.isPresent() && left.compareTo(open.get().length()) <= 0) {
                return open.get().from().plus(left);
            }
            left = left.minus(open.map(Span::length).orElse(Duration.ZERO));
        }
    }

    Optional<Span> open(LocalDate date) {
        var year = calendar.yearOf(date);
        if (!year.isWorking(date)) {
            return Optional.empty();
        }
        return Optional.ofNullable(week.get(year.worksAs(date)))
                .map(hours -> year.isShort(date) ? hours.anHourShorter() : hours)
                .map(hours -> hours.on(date, zone));
    }
}
