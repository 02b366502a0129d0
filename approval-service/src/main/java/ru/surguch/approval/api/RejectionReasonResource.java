package ru.surguch.approval.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.surguch.contracts.RejectionReason;
import ru.surguch.web.Roles;

/** The reasons that an officer chooses from when rejecting. */
@Path("/v1/rejection-reasons")
@RunOnVirtualThread
@Tag(name = "Рассмотрение запросов")
class RejectionReasonResource {

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(summary = "Причины отказа")
    public List<Labelled> all() {
        return Stream.of(RejectionReason.values())
                .map(reason -> Labelled.of(reason, reason.label()))
                .toList();
    }
}
