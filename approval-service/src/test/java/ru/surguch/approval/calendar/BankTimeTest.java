package ru.surguch.approval.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankTimeTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Duration THREE_HOURS = Duration.ofHours(3);
    private final BankTime bank = Bank.ofMoscow();

    @ParameterizedTest(name = "{0}: {1} + {2} = {3}")
    @CsvSource({
        "'inside a day',                  2026-11-23T09:30:00, PT3H,    2026-11-23T12:30:00",
        "'before opening',                2026-11-23T03:00:00, PT3H,    2026-11-23T12:00:00",
        "'exactly at opening',            2026-11-23T09:00:00, PT3H,    2026-11-23T12:00:00",
        "'up to closing',                 2026-11-23T15:00:00, PT3H,    2026-11-23T18:00:00",
        "'a second over closing',         2026-11-23T15:00:01, PT3H,    2026-11-24T09:00:01",
        "'exactly at closing',            2026-11-23T18:00:00, PT3H,    2026-11-24T12:00:00",
        "'in the night',                  2026-11-23T23:59:59, PT3H,    2026-11-24T12:00:00",
        "'into a Friday',                 2026-11-26T16:00:00, PT3H,    2026-11-27T10:00:00",
        "'Friday ends early',             2026-11-27T15:00:00, PT3H,    2026-11-30T10:15:00",
        "'on a Saturday',                 2026-11-28T12:00:00, PT3H,    2026-11-30T12:00:00",
        "'short Friday before a holiday', 2027-04-30T14:30:00, PT3H,    2027-05-04T10:45:00",
        "'over New Year',                 2026-12-30T17:00:00, PT3H,    2027-01-11T11:00:00",
        "'4 May 2026 is a working day',   2026-05-04T10:00:00, PT3H,    2026-05-04T13:00:00",
        "'2 May 2025 is off by transfer', 2025-04-30T16:00:00, PT3H,    2025-05-05T11:00:00",
        "'a working Saturday, short',     2027-02-20T15:00:00, PT3H,    2027-02-24T10:00:00",
        "'a whole week',                  2026-11-23T09:00:00, PT43H45M, 2026-11-27T16:45:00",
        "'nothing, when open',            2026-11-23T09:00:01, PT0S,    2026-11-23T09:00:01",
        "'nothing, when closed',          2026-11-28T09:00:01, PT0S,    2026-11-30T09:00:00",
    })
    void theDueTimeIsCountedInOpeningHours(String what, LocalDateTime from, Duration working, LocalDateTime due) {
        assertEquals(instant(due), bank.after(instant(from), working), what);
    }

    @Test
    void aMissingYearIsRefusedByName() {
        var refused = assertThrows(YearMissing.class, () -> bank.after(instant("2027-12-30T17:00:00"), THREE_HOURS));
        assertTrue(refused.getMessage().contains("2028"));
        assertThrows(YearMissing.class, () -> bank.after(instant("2024-12-31T12:00:00"), THREE_HOURS));
    }

    @Test
    void theSecondBySecondCountAgrees() {
        var random = new Random(20261123);
        for (int i = 0; i < 25; i++) {
            var from = anyMoment(random);
            var working = Duration.ofSeconds(1 + random.nextInt(4 * 3600));
            assertEquals(countedOut(from, working), bank.after(from, working), from + " + " + working);
        }
    }

    @Test
    void theTimeIsNeverOneWhenTheBankIsClosed() {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            var due = bank.after(anyMoment(random), Duration.ofSeconds(1 + random.nextInt(500_000)));
            assertTrue(isOpen(due.minusSeconds(1)), "due at " + due);
        }
    }

    @Test
    void waitingTwiceIsWaitingOnceForTheSum() {
        var random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            var from = anyMoment(random);
            var first = Duration.ofSeconds(random.nextInt(200_000));
            var second = Duration.ofSeconds(1 + random.nextInt(200_000));
            assertEquals(bank.after(from, first.plus(second)), bank.after(bank.after(from, first), second));
        }
    }

    @Test
    void whoComesLaterIsNeverServedEarlier() {
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            var from = anyMoment(random);
            var later = from.plusSeconds(random.nextInt(500_000));
            assertFalse(bank.after(later, THREE_HOURS).isBefore(bank.after(from, THREE_HOURS)));
        }
    }

    private Instant countedOut(Instant from, Duration working) {
        var now = from;
        for (long left = working.toSeconds(); left > 0; now = now.plusSeconds(1)) {
            left -= isOpen(now) ? 1 : 0;
        }
        return now;
    }

    /** Whether the bank works in the second that begins now: told from the calendar's own words, not by BankTime. */
    private static boolean isOpen(Instant second) {
        var local = second.atZone(MOSCOW);
        var day = local.toLocalDate();
        var year = Bank.calendar().yearOf(day);
        var friday = year.worksAs(day).getValue() == 5;
        var closes = (friday ? 16 * 3600 + 45 * 60 : 18 * 3600) - (year.isShort(day) ? 3600 : 0);
        var now = local.toLocalTime().toSecondOfDay();
        return year.isWorking(day) && now >= 9 * 3600 && now < closes;
    }

    private static Instant anyMoment(Random random) {
        return instant("2025-01-01T00:00:00").plusSeconds(random.nextInt(1000 * 86_400));
    }

    private static Instant instant(String local) {
        return instant(LocalDateTime.parse(local));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(MOSCOW).toInstant();
    }
}
