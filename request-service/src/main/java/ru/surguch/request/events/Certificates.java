package ru.surguch.request.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ru.surguch.contracts.CertificateActivated;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.contracts.CertificateRevoked;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.IssuanceRefused;
import ru.surguch.request.ActivateCertificate;
import ru.surguch.request.EndCertificate;
import ru.surguch.request.NoteRefusal;
import ru.surguch.request.TakeCertificate;

/** Hears the desk with the key. */
@ApplicationScoped
class Certificates {

    private final Hearing hearing;
    private final TakeCertificate takeCertificate;
    private final NoteRefusal noteRefusal;
    private final ActivateCertificate activateCertificate;
    private final EndCertificate endCertificate;

    Certificates(
            Hearing hearing,
            TakeCertificate takeCertificate,
            NoteRefusal noteRefusal,
            ActivateCertificate activateCertificate,
            EndCertificate endCertificate) {
        this.hearing = hearing;
        this.takeCertificate = takeCertificate;
        this.noteRefusal = noteRefusal;
        this.activateCertificate = activateCertificate;
        this.endCertificate = endCertificate;
    }

    @Incoming("certificates")
    @Blocking
    void hear(String message) {
        hearing.hear(message, this::hear);
    }

    private void hear(Fact fact) {
        switch (fact) {
            case CertificateIssued issued -> takeCertificate.take(issued);
            case IssuanceRefused refused -> noteRefusal.refused(refused);
            case CertificateActivated activated -> activateCertificate.activate(activated);
            case CertificateRevoked revoked -> endCertificate.end(revoked);
            default -> throw Hearing.unexpected(fact);
        }
    }
}
