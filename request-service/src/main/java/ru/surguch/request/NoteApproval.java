package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.surguch.contracts.Approval;
import ru.surguch.request.request.Requests;

/** The officers have said yes; the signature under it has been verified. */
@ApplicationScoped
public class NoteApproval {

    private final Requests requests;

    NoteApproval(Requests requests) {
        this.requests = requests;
    }

    @Transactional
    public void approved(Approval approval) {
        requests.locked(approval.requestId()).approved(approval.decidedAt());
    }
}
