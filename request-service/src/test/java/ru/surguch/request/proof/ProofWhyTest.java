package ru.surguch.request.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.surguch.gost.GostRefusal;

class ProofWhyTest {

    private static final EnumSet<GostRefusal.Reason> NEVER_A_SUBSCRIBERS =
            EnumSet.of(GostRefusal.Reason.CHAIN_BROKEN, GostRefusal.Reason.WRONG_PASSWORD);

    @Test
    void everyReasonHasItsOwnWords() {
        var reasons = EnumSet.complementOf(NEVER_A_SUBSCRIBERS);

        assertEquals(
                EnumSet.allOf(ProofWhy.class),
                EnumSet.copyOf(reasons.stream().map(ProofWhyTest::why).toList()));
        assertEquals(
                ProofWhy.values().length,
                reasons.stream().map(reason -> why(reason).title()).distinct().count());
    }

    @Test
    void whatNoSubscriberSendsIsAFault() {
        NEVER_A_SUBSCRIBERS.forEach(reason -> assertThrows(GostRefusal.class, () -> why(reason)));
    }

    @ParameterizedTest
    @EnumSource
    void isAnErrorOfTheCallerAndTellsWhatToDo(ProofWhy why) {
        assertEquals(4, why.status() / 100);
        assertFalse(why.whatToDo().isBlank());
    }

    private static ProofWhy why(GostRefusal.Reason reason) {
        return ProofWhy.of(new GostRefusal(reason, "detail"));
    }
}
