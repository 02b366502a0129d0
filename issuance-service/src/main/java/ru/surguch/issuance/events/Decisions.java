package ru.surguch.issuance.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ru.surguch.contracts.DecisionFact;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.PromiseMade;
import ru.surguch.contracts.RequestApproved;
import ru.surguch.contracts.RequestRejected;
import ru.surguch.issuance.AcceptApproval;
import ru.surguch.outbox.Arrivals;
import ru.surguch.outbox.Unwanted;

/** What the officers' desk says. */
@ApplicationScoped
class Decisions {

    private final Arrivals arrivals;
    private final AcceptApproval accept;

    Decisions(Arrivals arrivals, AcceptApproval accept) {
        this.arrivals = arrivals;
        this.accept = accept;
    }

    @Incoming("decisions")
    @Blocking
    void hear(String message) {
        arrivals.receive(message, this::handle);
    }

    private void handle(Fact fact) {
        if (!(fact instanceof DecisionFact decision)) {
            throw new Unwanted("misplaced", fact.type() + " among decisions");
        }
        switch (decision) {
            case RequestApproved approved -> accept.accept(approved);
            case RequestRejected _, PromiseMade _ -> {}
        }
    }
}
