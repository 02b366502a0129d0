package ru.surguch.testkit.desk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/** The smallest service that uses all of the infrastructure. */
@Path("/desk")
public class Desk {
    private final AgroalDataSource database;
    private final Mailer mailer;
    private final JsonWebToken caller;
    private final Emitter<String> notes;

    Desk(AgroalDataSource database, Mailer mailer, JsonWebToken caller, @Channel("notes") Emitter<String> notes) {
        this.database = database;
        this.mailer = mailer;
        this.caller = caller;
        this.notes = notes;
    }

    @GET
    @RolesAllowed("operator")
    public String who() {
        return caller.getSubject() + " of " + caller.getClaim("branch");
    }

    @POST
    @Path("/sql")
    @RolesAllowed("operator")
    public String run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return String.valueOf(statement.executeUpdate(sql));
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    @POST
    @Path("/mail")
    @RolesAllowed("operator")
    public void mail(String address) {
        mailer.send(
                Mail.withText(address, "Сертификат для работы в Интернет-Банке", "Ссылка: https://bank.example/l/1."));
    }

    @POST
    @Path("/note")
    @RolesAllowed("operator")
    public void note(String text) {
        notes.send(text);
    }
}
