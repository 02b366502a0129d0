package ru.surguch.request.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.surguch.contracts.Carrier;
import ru.surguch.request.certificate.Certificates;
import ru.surguch.request.certificate.SubscriberCertificate;
import ru.surguch.web.Roles;

/** What a subscriber's certificates say. */
@Path("/v1/certificates")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Сертификаты")
class CertificatesResource {

    private final Caller caller;
    private final Certificates certificates;

    CertificatesResource(Caller caller, Certificates certificates) {
        this.caller = caller;
        this.certificates = certificates;
    }

    @GET
    @Path("/current")
    @RolesAllowed({Roles.SUBSCRIBER, Roles.INTERNET_BANK})
    @Operation(summary = "Действующий сертификат; без указания носителя — на токене, а если его нет, в файле")
    public CertificateJson current(@QueryParam("carrier") @Pattern(regexp = "TOKEN|FILE") String carrier) {
        return CertificateJson.of(
                carrier == null ? any() : certificates.current(caller.login(), Carrier.Kind.valueOf(carrier)));
    }

    private SubscriberCertificate any() {
        return certificates
                .inSlot(caller.login(), Carrier.Kind.TOKEN)
                .orElseGet(() -> certificates.current(caller.login(), Carrier.Kind.FILE));
    }
}
