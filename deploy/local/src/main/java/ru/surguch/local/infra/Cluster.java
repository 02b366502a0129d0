package ru.surguch.local.infra;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A running PostgreSQL server and its superuser; {@code jdbcBase} ends with a slash, a database name completes it. */
public record Cluster(String jdbcBase, String superuser, Password password) {

    /** Connects as the superuser. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcBase + database, superuser, password.reveal());
    }
}
