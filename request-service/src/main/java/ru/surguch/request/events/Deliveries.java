package ru.surguch.request.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.LinkSent;
import ru.surguch.request.NoteLink;

/** Hears the voice. */
@ApplicationScoped
class Deliveries {

    private final Hearing hearing;
    private final NoteLink noteLink;

    Deliveries(Hearing hearing, NoteLink noteLink) {
        this.hearing = hearing;
        this.noteLink = noteLink;
    }

    @Incoming("deliveries")
    @Blocking
    void hear(String message) {
        hearing.hear(message, this::hear);
    }

    private void hear(Fact fact) {
        switch (fact) {
            case LinkSent sent -> noteLink.sent(sent);
            default -> throw Hearing.unexpected(fact);
        }
    }
}
