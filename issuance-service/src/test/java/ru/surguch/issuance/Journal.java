package ru.surguch.issuance;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import ru.surguch.contracts.RequestId;

/** The audit table, read and attacked. */
final class Journal {

    private Journal() {}

    @SuppressWarnings("unchecked")
    static List<String> of(RequestId request) {
        return QuarkusTransaction.requiringNew().call(() -> Arc.container()
                .instance(EntityManager.class)
                .get()
                .createNativeQuery("select what from audit where request_id = ?1 order by id", String.class)
                .setParameter(1, request.value())
                .getResultList());
    }

    /** The SQLSTATE with which each way to change the journal is refused. */
    static Map<String, String> attempts() {
        return Map.of(
                "update", state("update audit set what = 'nothing'"),
                "delete", state("delete from audit"),
                "truncate", state("truncate audit"));
    }

    static String state(String statement) {
        var database = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            return "changed " + sql.executeUpdate(statement);
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
