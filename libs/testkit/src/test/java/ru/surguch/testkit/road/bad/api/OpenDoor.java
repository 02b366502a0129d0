package ru.surguch.testkit.road.bad.api;

import jakarta.ws.rs.GET;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A door that states no roles and reaches into the tables. */
public class OpenDoor {
    private DataSource tables;

    @GET
    public String anybody() throws SQLException {
        return tables.getConnection().getCatalog();
    }
}
