package ru.surguch.notification.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.Sealed;

class LetterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Letter letter = Letter.about(RequestId.fresh(), new Sealed("sealed"), null, NOW);

    @Test
    void aNewLetterIsDueAtOnce() {
        assertEquals(LetterState.WAITING, letter.state());
        assertEquals(NOW, letter.dueAt());
    }

    @Test
    void whoeverTakesItHoldsItUntilTheLeaseEnds() {
        letter.hold(NOW.plusSeconds(45));
        assertEquals(NOW.plusSeconds(45), letter.dueAt());
        assertEquals(1, letter.attempts());
    }

    @Test
    void pausesDoubleFromASecondToFiveMinutesAndStayThere() {
        var pauses = IntStream.range(0, 100)
                .mapToLong(_ -> pauseOfNextAttempt())
                .limit(12)
                .boxed()
                .toList();
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L), pauses);
        IntStream.range(0, 100).forEach(_ -> assertEquals(300, pauseOfNextAttempt()));
    }

    private long pauseOfNextAttempt() {
        letter.hold(NOW);
        letter.putBack(NOW, LONGEST);
        return Duration.between(NOW, letter.dueAt()).toSeconds();
    }

    @Test
    void itIsSentOnce() {
        assertTrue(letter.sent(NOW));
        assertFalse(letter.sent(NOW));
        assertEquals(LetterState.SENT, letter.state());
        assertNull(letter.dueAt());
    }

    @Test
    void aSentLetterIsNeitherPutBackNorCancelled() {
        letter.sent(NOW);
        letter.putBack(NOW, LONGEST);
        letter.cancel();
        assertEquals(LetterState.SENT, letter.state());
        assertNull(letter.dueAt());
    }

    @Test
    void aCancelledLetterIsNeverDueAgain() {
        letter.cancel();
        letter.putBack(NOW, LONGEST);
        assertFalse(letter.sent(NOW));
        assertEquals(LetterState.CANCELLED, letter.state());
        assertNull(letter.dueAt());
    }
}
