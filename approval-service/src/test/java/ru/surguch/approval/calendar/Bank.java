package ru.surguch.approval.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.ZoneId;
import java.util.Map;

/** The bank of the manuals: 09:00–18:00, on Fridays until 16:45. */
final class Bank {

    static final String FILE = "calendar/ru-2025-2027.json";

    private static final WorkingCalendar CALENDAR = WorkingCalendar.read(FILE);

    private Bank() {}

    static WorkingCalendar calendar() {
        return CALENDAR;
    }

    static BankTime ofMoscow() {
        var day = OpeningHours.of("09:00-18:00");
        var week = Map.of(
                MONDAY, day, TUESDAY, day, WEDNESDAY, day, THURSDAY, day, FRIDAY, OpeningHours.of("09:00-16:45"));
        return new BankTime(CALENDAR, week, ZoneId.of("Europe/Moscow"));
    }
}
