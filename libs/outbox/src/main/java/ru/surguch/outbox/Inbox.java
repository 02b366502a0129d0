package ru.surguch.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import ru.surguch.contracts.CloudEvent;

/** The ids of the events that have made their change here. */
@ApplicationScoped
class Inbox {

    private static final String INSERT = "insert into inbox (source, event_id) values (?, ?) on conflict do nothing";
    private static final String PRUNE = "delete from inbox where received_at < now() - ? * interval '1 second'";

    private final DataSource database;

    Inbox(DataSource database) {
        this.database = database;
    }

    /** Runs the handler in one transaction with the event's inbox row, or not at all if the row is there already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void once(CloudEvent event, Runnable handler) {
        if (isNew(event)) {
            handler.run();
        }
    }

    private boolean isNew(CloudEvent event) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, event.source());
            insert.setObject(2, event.id());
            return insert.executeUpdate() == 1;
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
