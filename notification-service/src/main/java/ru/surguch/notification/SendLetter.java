package ru.surguch.notification;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import ru.surguch.notification.letter.Draft;
import ru.surguch.notification.mail.MailServer;
import ru.surguch.notification.mail.NotTaken;
import ru.surguch.outbox.Trace;

/**
 * Sends a letter that is due. A crash between the mail server's yes and the mark sends it again: twice at worst, never not
 * at all.
 */
@ApplicationScoped
public class SendLetter {

    private final TakeLetter take;
    private final MailServer server;
    private final MarkSent mark;
    private final PutBackLetter putBack;
    private final Tracer tracer;

    SendLetter(TakeLetter take, MailServer server, MarkSent mark, PutBackLetter putBack, Tracer tracer) {
        this.take = take;
        this.server = server;
        this.mark = mark;
        this.putBack = putBack;
        this.tracer = tracer;
    }

    /** Tries the letter that has been due longest; false when none is. Never call it inside a transaction. */
    public boolean next() {
        var draft = take.next();
        draft.ifPresent(this::sendInTrace);
        return draft.isPresent();
    }

    private void sendInTrace(Draft draft) {
        var span = tracer.spanBuilder("send letter")
                .setParent(Trace.context(draft.traceparent()))
                .setSpanKind(SpanKind.CLIENT)
                .startSpan();
        try (var _ = span.makeCurrent()) {
            send(draft);
        } finally {
            span.end();
        }
    }

    private void send(Draft draft) {
        try {
            server.deliver(draft);
            mark.sent(draft.requestId());
        } catch (NotTaken e) {
            putBack.putBack(draft, e);
        }
    }
}
