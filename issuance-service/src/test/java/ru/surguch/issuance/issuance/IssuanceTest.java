package ru.surguch.issuance.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.surguch.issuance.issuance.IssuanceState.ACCEPTED;
import static ru.surguch.issuance.issuance.IssuanceState.ISSUED;
import static ru.surguch.issuance.issuance.IssuanceState.PLANNED;
import static ru.surguch.issuance.issuance.IssuanceState.REFUSED;
import static ru.surguch.issuance.issuance.IssuanceState.WITHDRAWN;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.surguch.contracts.RequestId;
import ru.surguch.issuance.Approvals;

class IssuanceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String JWS = "head.words.signature";

    private static final Map<IssuanceState, Consumer<Issuance>> WAYS = Map.of(
            ACCEPTED, _ -> {},
            PLANNED, Issuance::planned,
            ISSUED,
                    issuance -> {
                        issuance.planned();
                        issuance.signed();
                    },
            REFUSED, Issuance::refused,
            WITHDRAWN, Issuance::withdraw);

    private static Issuance in(IssuanceState state) {
        var issuance = Issuance.accepted(Approvals.of(new byte[1]).approval(), JWS, NOW);
        WAYS.get(state).accept(issuance);
        assertEquals(state, issuance.state());
        return issuance;
    }

    @ParameterizedTest
    @EnumSource(names = "ACCEPTED", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnAcceptedOneIsPlanned(IssuanceState state) {
        assertThrows(IllegalStateException.class, in(state)::planned);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "ISSUED", "REFUSED"})
    void onlyAPlannedOneIsIssued(IssuanceState state) {
        assertThrows(IllegalStateException.class, in(state)::signed);
    }

    @ParameterizedTest
    @EnumSource(names = {"ISSUED", "REFUSED", "WITHDRAWN"})
    void whatHasEndedIsNotRefused(IssuanceState state) {
        assertThrows(IllegalStateException.class, in(state)::refused);
    }

    @ParameterizedTest
    @EnumSource(IssuanceState.class)
    void aWithdrawalEndsWhatIsUnderWayOnly(IssuanceState state) {
        var issuance = in(state);
        issuance.withdraw();
        assertEquals(state == ISSUED || state == REFUSED ? state : WITHDRAWN, issuance.state());
    }

    @Test
    void aWithdrawnOneStaysWithdrawnWhateverBecomesOfItsPlan() {
        var issuance = in(PLANNED);
        issuance.withdraw();
        issuance.putBack(NOW);
        assertEquals(WITHDRAWN, issuance.state());
        issuance.signed();
        assertEquals(WITHDRAWN, issuance.state());
    }

    @Test
    void onePutBackCanBePlannedAgain() {
        var issuance = in(PLANNED);
        issuance.putBack(NOW);
        assertEquals(ACCEPTED, issuance.state());
        issuance.planned();
        assertEquals(PLANNED, issuance.state());
    }

    @Test
    void pausesDoubleUpToFiveMinutes() {
        var issuance = in(ACCEPTED);
        long[] pauses = {0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300};
        for (long seconds : pauses) {
            issuance.planned();
            issuance.putBack(NOW);
            assertEquals(NOW.plusSeconds(seconds), issuance.dueAt());
        }
    }

    @Test
    void theSameWordsAreKnownUnderAnySignatureAndNoOthers() {
        assertTrue(in(ISSUED).knows("head.words.another"));
        assertFalse(in(ISSUED).knows("head.other.signature"));
        assertFalse(in(ISSUED).knows("kopf.words.signature"));
        assertFalse(Issuance.withdrawn(RequestId.fresh()).knows(JWS));
    }
}
