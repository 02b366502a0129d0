package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.surguch.contracts.PromiseMade;
import ru.surguch.request.request.Requests;

/** The officers have promised an answer by a certain time. */
@ApplicationScoped
public class NotePromise {

    private final Requests requests;

    NotePromise(Requests requests) {
        this.requests = requests;
    }

    @Transactional
    public void promised(PromiseMade fact) {
        requests.locked(fact.requestId()).promise(fact.dueAt());
    }
}
