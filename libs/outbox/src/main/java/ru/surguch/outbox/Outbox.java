package ru.surguch.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.surguch.contracts.CertificateFact;
import ru.surguch.contracts.CloudEvent;
import ru.surguch.contracts.DecisionFact;
import ru.surguch.contracts.DeliveryFact;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.RequestFact;

/** Where a verb says what happened: in the same transaction as the change, so that both are kept or neither. */
@ApplicationScoped
public class Outbox {

    /** Said inside a transaction; the {@link Relay} hears it after the commit. */
    record Said() {}

    private static final String INSERT = "insert into outbox (event_id, topic, key, body) values (?, ?, ?, ?)";

    private final DataSource database;
    private final Event<Said> said;
    private final String service;

    Outbox(DataSource database, Event<Said> said, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.said = said;
        this.service = service;
    }

    /** Writes the fact down for the relay; refuses to run outside a transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void say(Fact fact) {
        var event = CloudEvent.of(fact, service, Instant.now(), Trace.current());
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, event.id());
            insert.setString(2, topicOf(fact));
            insert.setString(3, event.subject());
            insert.setString(4, EventJson.write(event));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFault(e);
        }
        said.fire(new Said());
    }

    private static String topicOf(Fact fact) {
        return switch (fact) {
            case RequestFact _ -> RequestFact.TOPIC;
            case DecisionFact _ -> DecisionFact.TOPIC;
            case CertificateFact _ -> CertificateFact.TOPIC;
            case DeliveryFact _ -> DeliveryFact.TOPIC;
        };
    }
}
