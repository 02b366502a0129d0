package ru.surguch.request.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
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

    /** @param serial of the certificate that was written onto the carrier, hexadecimal, at most 159 bits */
    record SavingJson(@NotNull @Pattern(regexp = SERIAL) String serial) {}

    private static final String SERIAL = "0*([1-9A-Fa-f][0-9A-Fa-f]{0,38}|[1-7][0-9A-Fa-f]{39})";

    private static final String PEM = "application/x-pem-file";
    private static final String DER = "application/pkix-cert";
    private static final String P7B = "application/x-pkcs7-certificates";
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(PEM), MediaType.valueOf(DER), MediaType.valueOf(P7B))
            .build();

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
    @Produces({PEM, DER, P7B})
    @RolesAllowed(Roles.LINK_HOLDER)
    @Operation(summary = "Сертификат после подписания акта: сам (PEM, DER) или с цепочкой (p7b)")
    public Response certificate(@PathParam("id") UUID id, @Context Request accepted) {
        var form = accepted.selectVariant(FORMS);
        if (form == null) {
            throw new NotAcceptableException();
        }
        return attachment(releaseCertificate.release(caller.byLink(id)), form.getMediaType());
    }

    private static Response attachment(SubscriberCertificate certificate, MediaType form) {
        return switch (form.toString()) {
            case PEM ->
                attachment(certificate, form, "pem", certificate.x509().pem().getBytes(US_ASCII));
            case DER -> attachment(certificate, form, "cer", certificate.x509().der());
            default -> attachment(certificate, form, "p7b", certificate.p7b());
        };
    }

    private static Response attachment(
            SubscriberCertificate certificate, MediaType form, String extension, byte[] content) {
        var name = "certificate-" + certificate.serial() + "." + extension;
        return Response.ok(content, form)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
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
