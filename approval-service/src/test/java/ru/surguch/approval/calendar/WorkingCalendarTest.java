package ru.surguch.approval.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final Path OURS = Path.of("src/main/resources", Bank.FILE);

    @TempDir
    Path folder;

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
        var file = folder.resolve("calendar.json");
        Files.writeString(file, Files.readString(OURS).replace("\"2026-06-12\",", ""));
        var refused = assertThrows(UncheckedIOException.class, () -> WorkingCalendar.read(file.toString()));
        assertEquals(
                "calendar of 2026: 248 working days, not 247",
                refused.getCause().getCause().getMessage());
    }

    @Test
    void aFileOfTheBankIsReadInsteadOfTheResource() throws IOException {
        var file = folder.resolve("calendar.json");
        Files.copy(OURS, file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(Bank.calendar(), WorkingCalendar.read(file.toString()));
    }

    @Test
    void aCalendarThatIsNowhereIsNamed() {
        var refused = assertThrows(UncheckedIOException.class, () -> WorkingCalendar.read("nowhere.json"));
        assertEquals("the working calendar nowhere.json cannot be read", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9-18", "09:00", "18:00-09:00", "09:00-09:00", "09:00-18:00-19:00", "09:00-25:00"})
    void whatIsNoOpeningTimeIsRefused(String text) {
        assertThrows(RuntimeException.class, () -> OpeningHours.of(text));
    }
}
