package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.surguch.contracts.Rejection;
import ru.surguch.request.certificate.KnownKeys;
import ru.surguch.request.request.Requests;

/** The officers have said no; the signature under it has been verified. The key may be used again. */
@ApplicationScoped
public class NoteRejection {

    private final Requests requests;
    private final KnownKeys keys;

    NoteRejection(Requests requests, KnownKeys keys) {
        this.requests = requests;
        this.keys = keys;
    }

    @Transactional
    public void rejected(Rejection rejection) {
        requests.locked(rejection.requestId()).rejected(rejection);
        keys.release(rejection.requestId());
    }
}
