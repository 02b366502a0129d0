package ru.surguch.approval.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The days off of one year (ТК РФ ст. 112) with the transfers of the government's decree.
 *
 * @param decree title of the decree
 * @param transferredDaysOff day off → the day it was moved from
 * @param workingWeekendDays weekend days on which one works
 * @param shortDays working days that end an hour earlier (ТК РФ ст. 95)
 * @param workingDays how many there are, as a check on the data
 */
record DecreedYear(
        String decree,
        Set<LocalDate> holidays,
        Map<LocalDate, LocalDate> transferredDaysOff,
        Set<LocalDate> workingWeekendDays,
        Set<LocalDate> shortDays,
        int workingDays) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    boolean isWorking(LocalDate date) {
        return workingWeekendDays.contains(date)
                || !WEEKEND.contains(date.getDayOfWeek())
                        && !holidays.contains(date)
                        && !transferredDaysOff.containsKey(date);
    }

    boolean isShort(LocalDate date) {
        return shortDays.contains(date);
    }

    /** The day of the week by whose hours one works: on a working weekend day, that of the day off given for it. */
    DayOfWeek worksAs(LocalDate date) {
        return transferredDaysOff.entrySet().stream()
                .filter(transfer -> transfer.getValue().equals(date) && workingWeekendDays.contains(date))
                .map(transfer -> transfer.getKey().getDayOfWeek())
                .findFirst()
                .orElse(date.getDayOfWeek());
    }

    void requireSound(Year year) {
        var counted = year.atDay(1)
                .datesUntil(year.plusYears(1).atDay(1))
                .filter(this::isWorking)
                .count();
        if (counted != workingDays) {
            throw new IllegalStateException(
                    "calendar of %s: %d working days, not %d".formatted(year, counted, workingDays));
        }
    }
}
