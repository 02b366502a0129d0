package ru.surguch.testkit.road.good.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import ru.surguch.testkit.road.good.SubmitThing;

/** A door that states its roles. */
@RolesAllowed("operator")
public class Things {
    @GET
    public String thing() {
        return new SubmitThing().submit("text").text();
    }
}
