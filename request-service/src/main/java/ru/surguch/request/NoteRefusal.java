package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.surguch.contracts.IssuanceRefused;
import ru.surguch.request.certificate.KnownKeys;
import ru.surguch.request.request.Requests;

/** The approved request cannot become a certificate. */
@ApplicationScoped
public class NoteRefusal {

    private final Requests requests;
    private final KnownKeys keys;

    NoteRefusal(Requests requests, KnownKeys keys) {
        this.requests = requests;
        this.keys = keys;
    }

    @Transactional
    public void refused(IssuanceRefused fact) {
        requests.locked(fact.requestId()).refused(fact.reason(), fact.refusedAt());
        keys.release(fact.requestId());
    }
}
