package ru.surguch.outbox;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

/** Tells a database that is away from one that says no: an outage is waited out, however long. */
final class Outage {

    private Outage() {}

    /** Whether a fault goes back to a lost, refused or overloaded database (SQLSTATE classes 08, 53, 57, 58; 40 for lost races; none at all when the pool has no connection to give). */
    static boolean caused(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && isOutage(e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException e) {
        return switch (e) {
            case SQLTransientException _, SQLRecoverableException _, SQLNonTransientConnectionException _ -> true;
            default -> e.getSQLState() == null || e.getSQLState().matches("(08|40|53|57|58).*");
        };
    }
}
