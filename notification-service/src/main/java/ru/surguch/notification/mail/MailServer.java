package ru.surguch.notification.mail;

import io.opentelemetry.api.trace.Span;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import ru.surguch.contracts.Contact;
import ru.surguch.notification.letter.Draft;
import ru.surguch.seal.ContactOpener;
import ru.surguch.seal.SealBroken;
import ru.surguch.web.DeskKeys;

/** The bank's mail server. Never call it from a Kafka consumer: both need the same Vert.x worker, and nothing moves. */
@ApplicationScoped
public class MailServer {

    private final Mailer mailer;
    private final Wording wording;
    private final ContactOpener opener;

    MailServer(Mailer mailer, Wording wording, DeskKeys keys) {
        this.mailer = mailer;
        this.wording = wording;
        this.opener = new ContactOpener(keys.named("notification-contact"));
    }

    /** Returns when the server has taken the letter. */
    public void deliver(Draft draft) throws NotTaken {
        var mail = mail(draft, contact(draft));
        try {
            mailer.send(mail);
        } catch (RuntimeException e) {
            throw new NotTaken("server", detail(e));
        }
    }

    private Contact contact(Draft draft) throws NotTaken {
        try {
            return opener.open(draft.contact(), draft.requestId());
        } catch (SealBroken e) {
            throw new NotTaken("seal", e.getMessage());
        }
    }

    private Mail mail(Draft draft, Contact contact) {
        return Mail.withText(contact.email(), Wording.SUBJECT, wording.text(draft))
                .setHtml(wording.html(draft))
                .addHeader("Auto-Submitted", "auto-generated") // RFC 3834 §5: no automatic answers, please
                .addHeader("X-Trace-Id", Span.current().getSpanContext().getTraceId());
    }

    // The server's own words may repeat the address.
    private static String detail(Throwable fault) {
        var cause = fault;
        while (!(cause instanceof SMTPException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof SMTPException smtp
                ? "SMTP " + smtp.getReplyCode()
                : cause.getClass().getSimpleName();
    }
}
