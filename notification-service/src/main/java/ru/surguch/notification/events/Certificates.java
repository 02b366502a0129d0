package ru.surguch.notification.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ru.surguch.contracts.CertificateActivated;
import ru.surguch.contracts.CertificateFact;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.contracts.CertificateRevoked;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.IssuanceRefused;
import ru.surguch.notification.CloseLinks;
import ru.surguch.notification.WriteLetter;
import ru.surguch.outbox.Arrivals;
import ru.surguch.outbox.Unwanted;

/** What the desk with the key says. */
@ApplicationScoped
class Certificates {

    private final Arrivals arrivals;
    private final WriteLetter write;
    private final CloseLinks close;

    Certificates(Arrivals arrivals, WriteLetter write, CloseLinks close) {
        this.arrivals = arrivals;
        this.write = write;
        this.close = close;
    }

    @Incoming("certificates")
    @Blocking
    void hear(String message) {
        arrivals.receive(message, this::handle);
    }

    private void handle(Fact fact) {
        if (!(fact instanceof CertificateFact certificate)) {
            throw new Unwanted("misplaced", fact.type() + " among certificates");
        }
        switch (certificate) {
            case CertificateIssued issued -> write.write(issued);
            case CertificateActivated activated -> close.close(activated.requestId());
            case CertificateRevoked revoked -> close.close(revoked.requestId());
            case IssuanceRefused _ -> {}
        }
    }
}
