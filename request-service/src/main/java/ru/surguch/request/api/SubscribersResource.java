package ru.surguch.request.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.surguch.request.RecordSubscriber;
import ru.surguch.request.RegisterCertificate;
import ru.surguch.request.subscriber.Login;
import ru.surguch.web.Roles;

/** Where the back office enters what the bank knows already. */
@Path("/v1/subscribers/{login}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Владельцы ключей")
class SubscribersResource {

    private final RecordSubscriber recordSubscriber;
    private final RegisterCertificate registerCertificate;

    SubscribersResource(RecordSubscriber recordSubscriber, RegisterCertificate registerCertificate) {
        this.recordSubscriber = recordSubscriber;
        this.registerCertificate = registerCertificate;
    }

    @PUT
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Внести или исправить сведения о владельце ключа")
    @APIResponse(responseCode = "204", description = "Сведения внесены")
    public void record(@PathParam("login") String login, @NotNull @Valid SubscriberJson subscriber) {
        recordSubscriber.record(
                new Login(login), subscriber.subject().subject(), subscriber.email(), subscriber.phone());
    }

    @PUT
    @Path("/certificates")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Внести сертификат, который у владельца уже есть; он становится действующим для своего носителя")
    public CertificateJson register(@PathParam("login") String login, @NotNull @Valid RegistrationJson registration) {
        return CertificateJson.of(registerCertificate.register(
                new Login(login),
                registration.certificate(),
                registration.carrier().carrier()));
    }
}
