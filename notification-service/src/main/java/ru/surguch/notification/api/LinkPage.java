package ru.surguch.notification.api;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.surguch.notification.bank.BankConfig;
import ru.surguch.notification.link.Capability;
import ru.surguch.web.Why;

/** The page behind a link: it leads on to the internet-bank, or says why not. It shows nothing about anybody. */
@ApplicationScoped
class LinkPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Template open;
    private final Template refused;
    private final BankConfig bank;
    private final URI savingPage;

    LinkPage(
            @Location("link.html") Template open,
            @Location("refusal.html") Template refused,
            BankConfig bank,
            @ConfigProperty(name = "surguch.saving-page") URI savingPage) {
        this.open = open;
        this.refused = refused;
        this.bank = bank;
        this.savingPage = savingPage;
    }

    // In the fragment, so that the capability reaches no server's log on the way.
    Response leadOn(Capability capability) {
        var page = open.data("bank", bank.name())
                .data("phone", bank.phone().orElse(null))
                .data("onward", savingPage + "#capability=" + capability.jwt())
                .data("until", TIME.format(capability.expiresAt().atZone(bank.zone())));
        return html(200, page.render());
    }

    Response refuse(Why why) {
        var page = refused.data("bank", bank.name())
                .data("phone", bank.phone().orElse(null))
                .data("title", why.title())
                .data("whatToDo", why.whatToDo());
        return html(why.status(), page.render());
    }

    private static Response html(int status, String page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }
}
