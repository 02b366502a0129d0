package ru.surguch.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A counter that says no in every way a desk can. */
@Path("/counter")
public class Counter {

    record Order(@NotBlank String name, int copies, Paper paper) {}

    enum Paper {
        A4
    }

    enum Rule implements Why {
        CLOSED_FOR_LUNCH;

        @Override
        public Words words() {
            return new Words(409, "Обед", "Приходите после 14:00");
        }
    }

    static final class Closed extends Refusal {
        Closed() {
            super(Rule.CLOSED_FOR_LUNCH, "since 13:00");
        }
    }

    @GET
    @Path("closed")
    @PermitAll
    public String closed() {
        throw new Closed();
    }

    @GET
    @Path("broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("the password is hunter2");
    }

    @GET
    @Path("changed")
    @PermitAll
    public String changed() {
        throw new OptimisticLockException();
    }

    @GET
    @Path("secret")
    @RolesAllowed(Roles.AUDITOR)
    public String secret() {
        return "secret";
    }

    @POST
    @PermitAll
    public String order(@Valid @NotNull Order order) {
        return order.name();
    }
}
