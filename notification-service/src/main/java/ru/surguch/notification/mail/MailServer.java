package ru.surguch.notification.mail;

import io.opentelemetry.api.trace.Span;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.time.Duration;
import ru.surguch.contracts.Contact;
import ru.surguch.notification.letter.Draft;
import ru.surguch.notification.letter.LetterConfig;
import ru.surguch.seal.ContactOpener;
import ru.surguch.seal.SealBroken;
import ru.surguch.web.DeskKeys;

/** The bank's mail server. Never call it from a Kafka consumer: both need the same Vert.x worker, and nothing moves. */
@ApplicationScoped
public class MailServer {

    private final ReactiveMailer mailer;
    private final Context context;
    private final Duration patience;
    private final Wording wording;
    private final ContactOpener opener;

    MailServer(ReactiveMailer mailer, Vertx vertx, LetterConfig config, Wording wording, DeskKeys keys) {
        this.mailer = mailer;
        this.context = vertx.getOrCreateContext();
        this.patience = config.timeout();
        this.wording = wording;
        this.opener = new ContactOpener(keys.named("notification-contact"));
    }

    /** Returns when the server has taken the letter. */
    public void deliver(Draft draft) throws NotTaken {
        var mail = mail(draft, contact(draft));
        try {
            send(mail);
        } catch (RuntimeException e) {
            var cause = cause(e);
            throw new NotTaken("server", detail(cause), isRefusal(cause));
        }
    }

    // Called from a thread of ours, the client may open a connection on one event loop and await the server's greeting
    // on
    // another; a greeting that comes too early is lost, and the letter waits for the timeout.
    private void send(Mail mail) {
        Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .runSubscriptionOn(task -> context.runOnContext(_ -> task.run()))
                .await()
                .atMost(patience);
    }

    private Contact contact(Draft draft) throws NotTaken {
        try {
            return opener.open(draft.contact(), draft.requestId());
        } catch (SealBroken e) {
            throw new NotTaken("seal", e.getMessage(), true);
        }
    }

    private Mail mail(Draft draft, Contact contact) {
        return Mail.withText(contact.email(), Wording.SUBJECT, wording.text(draft))
                .setHtml(wording.html(draft))
                .addHeader("Auto-Submitted", "auto-generated") // RFC 3834 §5: no automatic answers, please
                .addHeader("X-Trace-Id", Span.current().getSpanContext().getTraceId());
    }

    private static Throwable cause(Throwable fault) {
        var cause = fault;
        while (!(cause instanceof SMTPException || cause instanceof ConnectException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    // RFC 5321 §4.2.1: after an answer 4yz or 5yz the server has taken nothing.
    private static boolean isRefusal(Throwable cause) {
        return cause instanceof ConnectException || cause instanceof SMTPException smtp && smtp.getReplyCode() >= 400;
    }

    // The server's own words may repeat the address.
    private static String detail(Throwable cause) {
        return cause instanceof SMTPException smtp
                ? "SMTP " + smtp.getReplyCode()
                : cause.getClass().getSimpleName();
    }
}
