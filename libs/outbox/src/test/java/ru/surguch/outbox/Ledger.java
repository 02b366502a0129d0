package ru.surguch.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The change that a fact makes in these tests: one row for each time it was handled. */
@ApplicationScoped
class Ledger {

    private final DataSource database;

    Ledger(DataSource database) {
        this.database = database;
    }

    void enter(String requestId) {
        execute("insert into ledger (request_id) values (?)", requestId);
    }

    long entries(String requestId) {
        return number("select count(*) from ledger where request_id = ?", requestId);
    }

    long unsent(String key) {
        return number("select count(*) from outbox where key = ? and sent_at is null", key);
    }

    long said(String key) {
        return number("select count(*) from outbox where key = ?", key);
    }

    long number(String query, String argument) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setString(1, argument);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new StorageFault(e);
        }
    }

    private void execute(String statement, String argument) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(statement)) {
            update.setString(1, argument);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFault(e);
        }
    }
}
