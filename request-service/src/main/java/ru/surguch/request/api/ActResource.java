package ru.surguch.request.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import ru.surguch.request.SignAct;
import ru.surguch.request.act.Act;
import ru.surguch.request.act.Acts;
import ru.surguch.web.Roles;

/** Where the acceptance act is read and signed. */
@Path("/v1/requests/{id}/act")
@RunOnVirtualThread
@Tag(name = "Акт приёма-передачи")
class ActResource {

    /** @param signature detached CMS over the act's PDF, PEM or base64 */
    record SignatureJson(@NotNull String signature) {}

    private final Caller caller;
    private final Acts acts;
    private final SignAct signAct;

    ActResource(Caller caller, Acts acts, SignAct signAct) {
        this.caller = caller;
        this.acts = acts;
        this.signAct = signAct;
    }

    @GET
    @Produces("application/pdf")
    @RolesAllowed({Roles.SUBSCRIBER, Roles.INTERNET_BANK, Roles.LINK_HOLDER})
    @Operation(summary = "Акт для чтения и печати")
    public Response pdf(@PathParam("id") UUID id) {
        var act = act(id);
        return Response.ok(act.pdf())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"act-" + id + ".pdf\"")
                .build();
    }

    @GET
    @Path("/content")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUBSCRIBER, Roles.INTERNET_BANK, Roles.LINK_HOLDER})
    @Operation(summary = "Акт для подписи: подписываются именно эти октеты")
    public RestResponse<ActJson> content(@PathParam("id") UUID id) {
        return ResponseBuilder.ok(ActJson.of(act(id)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Act act(UUID id) {
        return acts.of(caller.readable(id).requireIssued().id());
    }

    @PUT
    @Path("/signature")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LINK_HOLDER)
    @Operation(summary = "Передать подпись акта, сделанную ключом, которым подписан запрос")
    public void sign(@PathParam("id") UUID id, @NotNull @Valid SignatureJson signature) {
        signAct.sign(caller.byLink(id), signature.signature());
    }
}
