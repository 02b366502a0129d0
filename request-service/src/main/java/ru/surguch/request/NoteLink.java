package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.surguch.contracts.LinkSent;
import ru.surguch.request.request.Requests;

/** The letter with the link is on its way. */
@ApplicationScoped
public class NoteLink {

    private final Requests requests;

    NoteLink(Requests requests) {
        this.requests = requests;
    }

    @Transactional
    public void sent(LinkSent fact) {
        requests.locked(fact.requestId()).linkSent(fact.sentAt());
    }
}
