package ru.surguch.notification.mail;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ru.surguch.notification.bank.BankConfig;
import ru.surguch.notification.letter.Draft;
import ru.surguch.notification.link.LinkConfig;

/** What the letter says, as text and as HTML. */
@ApplicationScoped
class Wording {

    static final String SUBJECT = "Сертификат для работы в Интернет-Банке";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'г.' HH:mm", Locale.of("ru"));

    private final Template text;
    private final Template html;
    private final LinkConfig links;
    private final BankConfig bank;

    Wording(
            @Location("letter.txt") Template text,
            @Location("letter.html") Template html,
            LinkConfig links,
            BankConfig bank) {
        this.text = text;
        this.html = html;
        this.links = links;
        this.bank = bank;
    }

    String text(Draft draft) {
        return filled(text, draft).render();
    }

    String html(Draft draft) {
        return filled(html, draft).render();
    }

    private TemplateInstance filled(Template template, Draft draft) {
        return template.data("subject", SUBJECT)
                .data("link", links.url() + "/l/" + draft.token().reveal())
                .data("requestId", draft.requestId().toString())
                .data("expires", MOMENT.format(draft.expiresAt().atZone(bank.zone())))
                .data("bank", bank.name())
                .data("phone", bank.phone().orElse(null));
    }
}
