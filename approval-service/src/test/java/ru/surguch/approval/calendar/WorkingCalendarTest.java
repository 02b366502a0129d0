package ru.surguch.approval.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01-09, true,  false", "2025-05-02, false, false", "2025-11-01, true, true", "2025-11-03, false, false",
        "2026-01-08, false, false", "2026-01-09, false, false", "2026-01-12, true, false", "2026-03-09, false, false",
        "2026-04-30, true,  true", "2026-05-04, true,  false", "2026-05-11, false, false", "2026-12-31, false, false",
        "2027-02-20, true,  true", "2027-02-22, false, false", "2027-05-03, false, false", "2027-11-03, true,  true",
        "2026-11-21, false, false", "2026-11-22, false, false", "2026-11-23, true, false",
    })
    void decreesDecide(LocalDate day, boolean working, boolean shorter) {
        var year = Bank.calendar().yearOf(day);
        assertEquals(working, year.isWorking(day), "working");
        assertEquals(shorter, year.isShort(day), "short");
    }

    @Test
    void aWorkingSaturdayHasTheHoursOfTheDayOffGivenForIt() {
        var saturday = LocalDate.parse("2027-02-20");
        assertEquals(
                "MONDAY", Bank.calendar().yearOf(saturday).worksAs(saturday).name());
        var ordinary = LocalDate.parse("2027-02-19");
        assertEquals(
                "FRIDAY", Bank.calendar().yearOf(ordinary).worksAs(ordinary).name());
    }

    @Test
    void aYearWhoseWorkingDaysDoNotAddUpIsRefused() throws IOException {
        var json = new String(
                getClass().getResourceAsStream("/calendar/ru-2025-2027.json").readAllBytes(), StandardCharsets.UTF_8);
        var forgotten = json.replace("\"2026-06-12\",", "");
        var refused = assertThrows(UncheckedIOException.class, () -> read(forgotten));
        assertEquals(ValueInstantiationException.class, refused.getCause().getClass());
        assertEquals(
                "calendar of 2026: 248 working days, not 247",
                refused.getCause().getCause().getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9-18", "09:00", "18:00-09:00", "09:00-09:00", "09:00-18:00-19:00", "09:00-25:00"})
    void whatIsNoOpeningTimeIsRefused(String text) {
        assertThrows(RuntimeException.class, () -> OpeningHours.of(text));
    }

    private static WorkingCalendar read(String json) {
        return WorkingCalendar.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
