package ru.surguch.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static ru.surguch.request.request.State.ACTIVE;
import static ru.surguch.request.request.State.ACT_SIGNED;
import static ru.surguch.request.request.State.APPROVED;
import static ru.surguch.request.request.State.ISSUED;
import static ru.surguch.request.request.State.REFUSED;
import static ru.surguch.request.request.State.REJECTED;
import static ru.surguch.request.request.State.SAVED;
import static ru.surguch.request.request.State.SUBMITTED;
import static ru.surguch.request.request.State.WITHDRAWN;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateTest {

    private static final Map<State, Set<State>> MOVES = Map.of(
            SUBMITTED, Set.of(APPROVED, ISSUED, ACT_SIGNED, SAVED, REJECTED, WITHDRAWN, REFUSED),
            APPROVED, Set.of(ISSUED, ACT_SIGNED, SAVED, WITHDRAWN, REFUSED),
            ISSUED, Set.of(ACT_SIGNED, SAVED, WITHDRAWN, REFUSED),
            ACT_SIGNED, Set.of(SAVED, REFUSED),
            SAVED, Set.of(ACTIVE, REFUSED));

    @ParameterizedTest
    @EnumSource
    void onlyTheDrawnMovesExist(State state) {
        var moves = Stream.of(State.values()).filter(state::mayBecome).collect(Collectors.toSet());

        assertEquals(MOVES.getOrDefault(state, Set.of()), moves);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOpenWaitsForSomebody(State state) {
        assertEquals(MOVES.containsKey(state), state.isOpen());
        assertEquals(state.isOpen(), state.next().isPresent());
        assertFalse(state.label().isBlank());
    }

    @Test
    void theLabelsAreThoseThatSubscribersKnow() {
        assertEquals("Принят банком", APPROVED.label());
        assertEquals("Получен новый сертификат", ISSUED.label());
    }
}
