package ru.surguch.request.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.request.ConfirmSaving;
import ru.surguch.request.ReleaseCertificate;
import ru.surguch.request.certificate.SubscriberCertificate;
import ru.surguch.web.Roles;

/** Where the certificate is handed over, in the forms that token plug-ins, tools and Windows take. */
@Path("/v1/requests/{id}")
@RunOnVirtualThread
@Tag(name = "Сохранение сертификата")
class SavingResource {

    /** @param serial of the certificate that was written onto the carrier, hexadecimal */
    record SavingJson(
            @NotNull @Pattern(regexp = "0*[1-9A-Fa-f][0-9A-Fa-f]{0,39}")
            String serial) {}

    private final Caller caller;
    private final ReleaseCertificate releaseCertificate;
    private final ConfirmSaving confirmSaving;

    SavingResource(Caller caller, ReleaseCertificate releaseCertificate, ConfirmSaving confirmSaving) {
        this.caller = caller;
        this.releaseCertificate = releaseCertificate;
        this.confirmSaving = confirmSaving;
    }

    @GET
    @Path("/certificate")
    @Produces("application/x-pem-file")
    @RolesAllowed(Roles.LINK_HOLDER)
    @Operation(summary = "Сертификат после подписания акта")
    public Response pem(@PathParam("id") UUID id) {
        var certificate = release(id);
        return attachment(certificate, certificate.x509().pem(), "pem");
    }

    @GET
    @Path("/certificate")
    @Produces("application/pkix-cert")
    @RolesAllowed(Roles.LINK_HOLDER)
    public Response der(@PathParam("id") UUID id) {
        var certificate = release(id);
        return attachment(certificate, certificate.x509().der(), "cer");
    }

    @GET
    @Path("/certificate")
    @Produces("application/x-pkcs7-certificates")
    @RolesAllowed(Roles.LINK_HOLDER)
    public Response chain(@PathParam("id") UUID id) {
        var certificate = release(id);
        return attachment(certificate, certificate.p7b(), "p7b");
    }

    private SubscriberCertificate release(UUID id) {
        return releaseCertificate.release(caller.byLink(id));
    }

    private static Response attachment(SubscriberCertificate certificate, Object content, String extension) {
        var name = "certificate-" + certificate.serial() + "." + extension;
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @PUT
    @Path("/saving")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LINK_HOLDER)
    @Operation(summary = "Подтвердить, что сертификат записан на носитель")
    public void saved(@PathParam("id") UUID id, @NotNull @Valid SavingJson saving) {
        confirmSaving.confirm(caller.byLink(id), SerialNumber.of(saving.serial()));
    }
}
