package ru.surguch.gost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** Says that an input is refused, and for which reason. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(GostRefusal.Reason reason, Executable act) {
        GostRefusal refusal = assertThrows(GostRefusal.class, act);
        assertEquals(reason, refusal.reason(), refusal.getMessage());
    }
}
