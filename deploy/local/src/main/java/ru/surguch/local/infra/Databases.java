package ru.surguch.local.infra;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;

/**
 * Gives each service a database that no other service can enter, and an application role that cannot change its
 * schema.
 */
public final class Databases {
    private final Cluster cluster;
    private final Function<String, Password> passwords;

    /** {@code passwords} answers the password for a role name; the same name must get the same password. */
    public Databases(Cluster cluster, Function<String, Password> passwords) {
        this.cluster = cluster;
        this.passwords = passwords;
    }

    /** Makes the database, its roles and rights, or brings those of an earlier run up to date. */
    public Database create(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        Database.Role owner = role(name + "_owner");
        Database.Role application = role(name + "_app");
        try {
            run("postgres", isNew("pg_database", "datname", name) ? List.of("CREATE DATABASE " + name) : List.of());
            run("postgres", closeToOthers(name, owner, application));
            run(name, rowsOnly(owner, application));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the database " + name, e);
        }
        return new Database(cluster.jdbcBase() + name, owner, application);
    }

    private Database.Role role(String name) {
        Password password = passwords.apply(name);
        try {
            String verb = isNew("pg_roles", "rolname", name) ? "CREATE" : "ALTER";
            run("postgres", List.of("%s ROLE %s LOGIN PASSWORD '%s'".formatted(verb, name, password.reveal())));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the role " + name, e);
        }
        return new Database.Role(name, password);
    }

    private static List<String> closeToOthers(String name, Database.Role owner, Database.Role application) {
        return List.of(
                "ALTER DATABASE %s OWNER TO %s".formatted(name, owner.name()),
                "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name),
                "REVOKE ALL ON DATABASE postgres FROM PUBLIC",
                "REVOKE ALL ON DATABASE template1 FROM PUBLIC",
                "GRANT CONNECT ON DATABASE %s TO %s".formatted(name, application.name()));
    }

    private static List<String> rowsOnly(Database.Role owner, Database.Role application) {
        String byDefault = "ALTER DEFAULT PRIVILEGES FOR ROLE %s IN SCHEMA public ".formatted(owner.name());
        return List.of(
                "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                "GRANT USAGE ON SCHEMA public TO " + application.name(),
                byDefault + "GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + application.name(),
                byDefault + "GRANT USAGE, SELECT ON SEQUENCES TO " + application.name());
    }

    private boolean isNew(String catalog, String column, String name) throws SQLException {
        try (Connection connection = cluster.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT 1 FROM %s WHERE %s = '%s'".formatted(catalog, column, name))) {
            return !found.next();
        }
    }

    private void run(String database, List<String> statements) throws SQLException {
        try (Connection connection = cluster.connect(database);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
