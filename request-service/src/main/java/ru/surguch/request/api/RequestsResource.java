package ru.surguch.request.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.surguch.contracts.RequestId;
import ru.surguch.request.SubmitRequest;
import ru.surguch.request.WithdrawRequest;
import ru.surguch.request.certificate.Certificates;
import ru.surguch.request.certificate.SubscriberCertificate;
import ru.surguch.request.request.CertificateRequest;
import ru.surguch.request.request.Requests;
import ru.surguch.web.Roles;

/** Where subscribers ask for certificates and see how far their requests have come. */
@Path("/v1/requests")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Запросы")
class RequestsResource {

    private static final String UUID_SHAPE = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Caller caller;
    private final SubmitRequest submitRequest;
    private final WithdrawRequest withdrawRequest;
    private final Requests requests;
    private final Certificates certificates;

    RequestsResource(
            Caller caller,
            SubmitRequest submitRequest,
            WithdrawRequest withdrawRequest,
            Requests requests,
            Certificates certificates) {
        this.caller = caller;
        this.submitRequest = submitRequest;
        this.withdrawRequest = withdrawRequest;
        this.requests = requests;
        this.certificates = certificates;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUBSCRIBER, Roles.INTERNET_BANK})
    @Operation(summary = "Запросить сертификат для нового ключа; запрос подписан действующим ключом")
    @APIResponse(responseCode = "201", description = "Запрос передан в банк")
    @APIResponse(responseCode = "200", description = "Этот запрос уже был передан")
    public Response submit(
            @HeaderParam("Idempotency-Key") @NotNull @Pattern(regexp = "[\\x21-\\x7E]{1,200}") String idempotencyKey,
            @NotNull @Valid SubmissionJson submission,
            @Context UriInfo uri) {
        var submitted = submitRequest.submit(caller.login(), submission.submission(idempotencyKey));
        var location = uri.getAbsolutePathBuilder()
                .path(submitted.request().id().toString())
                .build();
        var answer =
                submitted.first() ? Response.created(location) : Response.ok().location(location);
        return shown(answer, submitted.request()).build();
    }

    @GET
    @RolesAllowed({Roles.SUBSCRIBER, Roles.INTERNET_BANK})
    @Operation(summary = "Запросы владельца ключа, новые первыми")
    public RequestPage list(
            @QueryParam("after") @Pattern(regexp = UUID_SHAPE) String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var page = after == null
                ? requests.newest(caller.login(), limit)
                : requests.olderThan(caller.own(UUID.fromString(after)), limit);
        var next = page.size() < limit ? null : page.getLast().id().value();
        return new RequestPage(json(page), next);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.SUBSCRIBER, Roles.INTERNET_BANK})
    @Operation(summary = "Состояние запроса")
    public Response one(@PathParam("id") UUID id, @Context Request conditions) {
        var request = caller.own(id);
        var unchanged = conditions.evaluatePreconditions(tag(request, certificates.issuedFor(request.id())));
        return unchanged == null ? shown(Response.ok(), request).build() : unchanged.build();
    }

    @PUT
    @Path("/{id}/withdrawal")
    @RolesAllowed({Roles.SUBSCRIBER, Roles.INTERNET_BANK})
    @Operation(summary = "Отозвать запрос, пока сертификат не выдан")
    public RequestJson withdraw(@PathParam("id") UUID id) {
        var request = withdrawRequest.withdraw(caller.login(), new RequestId(id));
        return RequestJson.of(request, certificates.issuedFor(request.id()));
    }

    private Response.ResponseBuilder shown(Response.ResponseBuilder answer, CertificateRequest request) {
        var certificate = certificates.issuedFor(request.id());
        return answer.tag(tag(request, certificate)).entity(RequestJson.of(request, certificate));
    }

    // The certificate changes by itself too, when the next one takes its place.
    private static EntityTag tag(CertificateRequest request, Optional<SubscriberCertificate> certificate) {
        return new EntityTag(request.version()
                + certificate.map(issued -> "-" + issued.version()).orElse(""));
    }

    private List<RequestJson> json(List<CertificateRequest> page) {
        Map<RequestId, SubscriberCertificate> issued =
                certificates
                        .issuedFor(page.stream()
                                .map(request -> request.id().value())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(each -> each.requestId().orElseThrow(), Function.identity()));
        return page.stream()
                .map(request -> RequestJson.of(request, Optional.ofNullable(issued.get(request.id()))))
                .toList();
    }
}
