package ru.surguch.outbox;

import java.sql.SQLException;

/** The database did not do what it was asked; whatever was under way is rolled back. */
final class StorageFault extends RuntimeException {

    StorageFault(SQLException cause) {
        super(cause);
    }
}
