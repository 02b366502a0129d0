package ru.surguch.approval.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.surguch.approval.ApproveRequest;
import ru.surguch.approval.RejectRequest;
import ru.surguch.approval.journal.Journal;
import ru.surguch.approval.review.Officer;
import ru.surguch.approval.review.Review;
import ru.surguch.approval.review.ReviewState;
import ru.surguch.approval.review.Reviews;
import ru.surguch.contracts.RequestId;
import ru.surguch.web.Roles;

/** The officers' queue, one review of it, and the decision. */
@Path("/v1/reviews")
@RunOnVirtualThread
@Tag(name = "Рассмотрение запросов")
class ReviewResource {

    private final Reviews reviews;
    private final Journal journal;
    private final Cards cards;
    private final ApproveRequest approveRequest;
    private final RejectRequest rejectRequest;
    private final JsonWebToken caller;

    ReviewResource(
            Reviews reviews,
            Journal journal,
            Cards cards,
            ApproveRequest approveRequest,
            RejectRequest rejectRequest,
            JsonWebToken caller) {
        this.reviews = reviews;
        this.journal = journal;
        this.cards = cards;
        this.approveRequest = approveRequest;
        this.rejectRequest = rejectRequest;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(summary = "Очередь: сначала те, чей срок ближе")
    public ReviewPage queue(
            @QueryParam("state")
                    @Pattern(
                            regexp = "PENDING|APPROVED|REJECTED|WITHDRAWN",
                            message = "PENDING, APPROVED, REJECTED или WITHDRAWN")
                    String state,
            @QueryParam("after")
                    @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", message = "номер запроса")
                    String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Pattern(regexp = "[1-9][0-9]?|1[0-9][0-9]|200", message = "от 1 до 200")
                    String limit) {
        var rows = Integer.parseInt(limit);
        var found = reviews.queue(
                Optional.ofNullable(state).map(ReviewState::valueOf),
                Optional.ofNullable(after).map(UUID::fromString),
                rows + 1);
        var lines = found.stream().limit(rows).map(cards::line).toList();
        return new ReviewPage(lines, found.size() > rows ? lines.getLast().requestId() : null);
    }

    @GET
    @Path("/{requestId}")
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(summary = "Все, что сотрудник должен видеть перед решением; ETag для If-Match и If-None-Match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewCard.class)))
    public Response one(@PathParam("requestId") UUID requestId, @Context Request request) {
        var review = reviews.named(new RequestId(requestId));
        var unchanged = request.evaluatePreconditions(tag(review));
        return unchanged != null ? unchanged.build() : answer(review);
    }

    @PUT
    @Path("/{requestId}/decision")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Принять или отклонить; повтор того же решения тем же сотрудником ничего не меняет")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewCard.class)))
    public Response decide(
            @PathParam("requestId") UUID requestId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Pattern(regexp = "\\*|\"[0-9]{1,9}\"", message = "ETag запроса или *")
                    String ifMatch,
            @NotNull(message = "укажите решение") @Valid DecisionForm form) {
        var request = new RequestId(requestId);
        var officer = new Officer(caller.getSubject());
        return answer(
                switch (form.verdict()) {
                    case APPROVED -> {
                        form.refuseGrounds();
                        yield approveRequest.by(officer, request, seen(ifMatch));
                    }
                    case REJECTED -> rejectRequest.by(officer, request, form.grounds(), seen(ifMatch));
                });
    }

    private Response answer(Review review) {
        var card = cards.card(review, journal.of(review.requestId()));
        return Response.ok(card).tag(tag(review)).build();
    }

    private static EntityTag tag(Review review) {
        return new EntityTag(String.valueOf(review.version()));
    }

    private static OptionalInt seen(String ifMatch) {
        return ifMatch == null || ifMatch.equals("*")
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(ifMatch.substring(1, ifMatch.length() - 1)));
    }
}
