package ru.surguch.notification;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.notification.letter.Letter;
import ru.surguch.notification.letter.Waiting;
import ru.surguch.outbox.Trace;
import ru.surguch.outbox.Unwanted;
import ru.surguch.seal.DecisionVerifier;
import ru.surguch.seal.SealBroken;
import ru.surguch.web.DeskKeys;

/**
 * Writes the letter down, to nobody but the contact that the officer approved; it is sent later, by nobody who could be
 * rolled back.
 */
@ApplicationScoped
@Startup // without its key the service does not start, rather than take every letter for forged
public class WriteLetter {

    private final DecisionVerifier verifier;
    private final Event<Waiting> waiting;
    private final Clock clock;

    WriteLetter(DeskKeys keys, Event<Waiting> waiting, Clock clock) {
        this.verifier = new DecisionVerifier(keys.named("decision"));
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * {@link Unwanted} when the approval is not approval-service's for this request, or the request has its letter already:
     * there are never two certificates for one request.
     */
    @Transactional
    public void write(CertificateIssued issued) {
        var approval = approval(issued);
        if (Letter.locked(issued.requestId()).isPresent()) {
            throw new Unwanted("letter_written_twice", "second certificate for request " + issued.requestId());
        }
        Letter.about(issued.requestId(), approval.contactForDelivery(), Trace.current(), clock.instant())
                .persist();
        waiting.fire(new Waiting());
    }

    // The event itself is signed by nobody, and a seal tells nothing of who made it.
    private Approval approval(CertificateIssued issued) {
        try {
            return verifier.verify(issued);
        } catch (SealBroken e) {
            throw new Unwanted("forged_approval", "certificate of request " + issued.requestId(), e);
        }
    }
}
