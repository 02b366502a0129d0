package ru.surguch.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The rows of the outbox that Kafka has not taken yet. */
@ApplicationScoped
class Unsent {

    /** One event as it will be sent. */
    record Letter(long id, String topic, String key, String body) {}

    // Any number that nothing else in these databases locks with; "surguch" on a phone keypad.
    private static final String LOCK = "select pg_try_advisory_xact_lock(7874824)";
    private static final String NEXT =
            "select id, topic, key, body from outbox where sent_at is null order by id limit 200";
    private static final String MARK = "update outbox set sent_at = now() where id = any(?)";
    private static final String AGE =
            "select coalesce(extract(epoch from now() - min(said_at)), 0) from outbox where sent_at is null";
    private static final String PRUNE = "delete from outbox where sent_at < now() - ? * interval '1 second'";

    private final DataSource database;

    Unsent(DataSource database) {
        this.database = database;
    }

    /** The oldest unsent events, at most 200, in the order they were said; none while another instance relays. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Letter> next() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var lock = statement.executeQuery(LOCK)) {
                lock.next();
                if (!lock.getBoolean(1)) {
                    return List.of();
                }
            }
            var letters = new ArrayList<Letter>();
            try (var rows = statement.executeQuery(NEXT)) {
                while (rows.next()) {
                    letters.add(new Letter(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
            return letters;
        } catch (SQLException e) {
            throw new StorageFault(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void markSent(List<Letter> letters) {
        try (var connection = database.getConnection();
                var mark = connection.prepareStatement(MARK)) {
            mark.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", letters.stream().map(Letter::id).toArray()));
            mark.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFault(e);
        }
    }

    /** Age of the oldest unsent event, in seconds; 0 when all are sent. */
    @Transactional
    double lagSeconds() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(AGE)) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException e) {
            throw new StorageFault(e);
        }
    }

    @Transactional
    int prune(Duration kept) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(PRUNE)) {
            delete.setLong(1, kept.toSeconds());
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFault(e);
        }
    }
}
