package ru.surguch.outbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLRecoverableException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void aDatabaseThatIsAwayIsAnOutage() {
        assertTrue(Outage.caused(new RuntimeException(new SQLRecoverableException("gone"))));
        for (var state : new String[] {"08006", "53300", "57P01", "40001"}) {
            assertTrue(Outage.caused(new RuntimeException(new SQLException("away", state))), state);
        }
    }

    @Test
    void aPoolThatHasNoConnectionToGiveIsAnOutage() {
        // what Agroal throws on a timeout
        assertTrue(Outage.caused(new RuntimeException(new SQLException("Sorry, acquisition timeout!"))));
    }

    @Test
    void aDatabaseThatSaysNoIsNone() {
        assertFalse(Outage.caused(new SQLIntegrityConstraintViolationException("twice", "23505")));
        assertFalse(Outage.caused(new SQLException("no such column", "42703")));
        assertFalse(Outage.caused(new IllegalStateException("a fault of ours")));
    }
}
