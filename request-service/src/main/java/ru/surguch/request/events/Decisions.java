package ru.surguch.request.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.PromiseMade;
import ru.surguch.contracts.RequestApproved;
import ru.surguch.contracts.RequestRejected;
import ru.surguch.outbox.Unwanted;
import ru.surguch.request.NoteApproval;
import ru.surguch.request.NotePromise;
import ru.surguch.request.NoteRejection;
import ru.surguch.seal.DecisionVerifier;
import ru.surguch.seal.SealBroken;
import ru.surguch.web.DeskKeys;

/** Hears the officers' desk, and believes only decisions signed with its key. */
@ApplicationScoped
class Decisions {

    private final Hearing hearing;
    private final DecisionVerifier verifier;
    private final NotePromise notePromise;
    private final NoteApproval noteApproval;
    private final NoteRejection noteRejection;

    Decisions(
            Hearing hearing,
            DeskKeys keys,
            NotePromise notePromise,
            NoteApproval noteApproval,
            NoteRejection noteRejection) {
        this.hearing = hearing;
        this.verifier = new DecisionVerifier(keys.named("decision"));
        this.notePromise = notePromise;
        this.noteApproval = noteApproval;
        this.noteRejection = noteRejection;
    }

    @Incoming("decisions")
    @Blocking
    void hear(String message) {
        hearing.hear(message, this::hear);
    }

    private void hear(Fact fact) {
        try {
            switch (fact) {
                case PromiseMade promise -> notePromise.promised(promise);
                case RequestApproved approved -> noteApproval.approved(verifier.verify(approved));
                case RequestRejected rejected -> noteRejection.rejected(verifier.verify(rejected));
                default -> throw Hearing.unexpected(fact);
            }
        } catch (SealBroken e) {
            throw new Unwanted("forged_decision", "request " + fact.requestId() + ": " + e.getMessage(), e);
        }
    }
}
