package ru.surguch.notification.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import ru.surguch.notification.OpenLink;
import ru.surguch.notification.bank.BankConfig;
import ru.surguch.notification.link.Capability;
import ru.surguch.notification.link.LinkRefusal;
import ru.surguch.notification.link.Token;

/** The link of the letter, opened by whoever has it. */
@Path("/l/{token}")
@Tag(name = "Ссылка из письма")
@RunOnVirtualThread
@PermitAll
public class LinkResource {

    private final OpenLink link;
    private final LinkPage page;
    private final Doorman doorman;
    private final BankConfig bank;
    private final URI requestsUrl;

    LinkResource(
            OpenLink link,
            LinkPage page,
            Doorman doorman,
            BankConfig bank,
            @ConfigProperty(name = "surguch.requests-url") URI requestsUrl) {
        this.link = link;
        this.page = page;
        this.doorman = doorman;
        this.bank = bank;
        this.requestsUrl = requestsUrl;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@RestPath String token, HttpServerRequest visit) {
        try {
            return page.leadOn(open(token, visit));
        } catch (LinkRefusal refusal) {
            return page.refuse(refusal.why());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Открыть ссылку: получить право подписать акт и сохранить сертификат по одному запросу")
    @APIResponse(responseCode = "200", description = "Ссылка действует")
    @APIResponse(responseCode = "404", description = "Ссылка не найдена")
    @APIResponse(responseCode = "410", description = "Срок действия ссылки истек, или она больше не нужна")
    @APIResponse(responseCode = "429", description = "Слишком много неизвестных ссылок с одного адреса")
    public LinkContent content(@RestPath String token, HttpServerRequest visit) {
        return LinkContent.of(open(token, visit), requestsUrl, bank.zone());
    }

    private Capability open(String token, HttpServerRequest visit) {
        try {
            return link.open(Token.of(token));
        } catch (LinkRefusal refusal) {
            throw doorman.answer(visit.remoteAddress().hostAddress(), refusal);
        }
    }
}
