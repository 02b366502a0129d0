package ru.surguch.issuance.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ru.surguch.contracts.ActSigned;
import ru.surguch.contracts.CertificateSaved;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.RequestFact;
import ru.surguch.contracts.RequestSubmitted;
import ru.surguch.contracts.RequestWithdrawn;
import ru.surguch.issuance.ActivateCertificate;
import ru.surguch.issuance.WithdrawRequest;
import ru.surguch.outbox.Arrivals;
import ru.surguch.outbox.Unwanted;

/** What the subscriber's desk says. */
@ApplicationScoped
class Requests {

    private final Arrivals arrivals;
    private final ActivateCertificate activate;
    private final WithdrawRequest withdraw;

    Requests(Arrivals arrivals, ActivateCertificate activate, WithdrawRequest withdraw) {
        this.arrivals = arrivals;
        this.activate = activate;
        this.withdraw = withdraw;
    }

    @Incoming("requests")
    @Blocking
    void hear(String message) {
        arrivals.receive(message, this::handle);
    }

    private void handle(Fact fact) {
        if (!(fact instanceof RequestFact request)) {
            throw new Unwanted("misplaced", fact.type() + " among requests");
        }
        switch (request) {
            case CertificateSaved saved -> activate.activate(saved);
            case RequestWithdrawn withdrawn -> withdraw.withdraw(withdrawn);
            case RequestSubmitted _, ActSigned _ -> {}
        }
    }
}
