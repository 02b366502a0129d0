package ru.surguch.local.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Least privilege is a promise of the product, so it is asked of the real server. */
class DatabasesTest {
    private static final String FORBIDDEN = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    @TempDir
    static Path folder;

    private static Postgres postgres;
    private static Databases databases;
    private static Database request;
    private static Database approval;

    @BeforeAll
    static void start() throws SQLException {
        StateDirectory state = StateDirectory.at(folder.resolve("state"));
        postgres = Postgres.start(state, new Ports(state).port("postgres"), false);
        databases = new Databases(postgres.cluster(), state::password);
        request = databases.create("request");
        approval = databases.create("approval");
        run(request, request.owner(), "CREATE TABLE entry (id bigint GENERATED ALWAYS AS IDENTITY, text text)");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void theApplicationReadsAndWritesRowsOfTheOwnersTables() throws SQLException {
        run(request, request.application(), "INSERT INTO entry (text) VALUES ('one')");
        run(request, request.application(), "UPDATE entry SET text = 'two'");
        run(request, request.application(), "SELECT * FROM entry");
        run(request, request.application(), "DELETE FROM entry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE mine (id int)",
                "CREATE TEMPORARY TABLE mine (id int)",
                "DROP TABLE entry",
                "ALTER TABLE entry ADD mine int",
                "TRUNCATE entry",
                "CREATE SCHEMA mine",
                "CREATE DATABASE mine",
                "CREATE ROLE mine",
                "ALTER ROLE request_app SUPERUSER",
                "SET ROLE request_owner",
                "COPY entry TO PROGRAM 'cat'"
            })
    void theApplicationCannotDoMore(String statement) {
        assertEquals(FORBIDDEN, refusal(request, request.application(), statement));
    }

    @Test
    void nobodyEntersTheDatabaseOfAnotherService() {
        assertEquals(FORBIDDEN, refusal(approval, request.application(), "SELECT 1"));
        assertEquals(FORBIDDEN, refusal(approval, request.owner(), "SELECT 1"));
        Database servers = new Database(postgres.cluster().jdbcBase() + "postgres", null, null);
        assertEquals(FORBIDDEN, refusal(servers, request.owner(), "SELECT 1"));
    }

    @Test
    void everyLoginNeedsItsPassword() {
        Database.Role impostor = new Database.Role("request_owner", new Password("guess"));
        Database.Role superuser = new Database.Role("postgres", new Password("postgres"));

        assertEquals(WRONG_PASSWORD, refusal(request, impostor, "SELECT 1"));
        assertEquals(WRONG_PASSWORD, refusal(request, superuser, "SELECT 1"));
    }

    @Test
    void askingAgainGivesTheSameDatabaseWithItsRows() throws SQLException {
        Database again = databases.create("request");

        assertEquals(request, again);
        run(again, again.application(), "SELECT * FROM entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Request", "a;drop", "1st", "a-b"})
    void aNameThatNeedsQuotingIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> databases.create(name));
    }

    private static String refusal(Database database, Database.Role role, String statement) {
        return assertThrows(SQLException.class, () -> run(database, role, statement))
                .getSQLState();
    }

    private static void run(Database database, Database.Role role, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.jdbcUrl(), role.name(), role.password().reveal());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
