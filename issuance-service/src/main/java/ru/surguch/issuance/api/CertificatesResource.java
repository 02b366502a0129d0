package ru.surguch.issuance.api;

import static ru.surguch.issuance.certificate.CertificateRefusal.Reason.UNKNOWN_CERTIFICATE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import ru.surguch.contracts.RequestId;
import ru.surguch.issuance.certificate.Certificate;
import ru.surguch.issuance.certificate.CertificateRefusal;
import ru.surguch.web.Roles;

/** The register, for officers. */
@Path("/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Реестр сертификатов")
@RunOnVirtualThread
@Transactional
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.SUPPORT, Roles.CA_ADMIN, Roles.AUDITOR})
public class CertificatesResource {

    private static final String UUID_TEXT = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @GET
    @Path("/{serial}")
    @Operation(summary = "Сертификат по серийному номеру (шестнадцатеричному)")
    public CertificateView one(@RestPath String serial) {
        return Certificate.numbered(serial)
                .map(CertificateView::of)
                .orElseThrow(() -> new CertificateRefusal(UNKNOWN_CERTIFICATE));
    }

    @GET
    @Operation(summary = "Сертификат, выпущенный по запросу: не больше одного")
    public List<CertificateView> ofRequest(
            @RestQuery @NotNull @Pattern(regexp = UUID_TEXT, message = "нужен номер запроса (UUID)") String requestId) {
        return Certificate.of(new RequestId(UUID.fromString(requestId))).stream()
                .map(CertificateView::of)
                .toList();
    }
}
