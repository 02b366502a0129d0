package ru.surguch.testkit.road.bad.api;

import jakarta.ws.rs.GET;
import ru.surguch.testkit.road.bad.store.Table;

/** A door that states no roles and reaches into the table. */
public class OpenDoor {
    @GET
    public String anybody() {
        return new Table().name();
    }
}
