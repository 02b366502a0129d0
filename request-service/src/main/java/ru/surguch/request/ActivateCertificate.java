package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.surguch.contracts.CertificateActivated;
import ru.surguch.request.certificate.Certificates;
import ru.surguch.request.procedure.Procedures;
import ru.surguch.request.request.Requests;
import ru.surguch.request.subscriber.Subscribers;

/** The new certificate counts from now on, and takes the place of the one before it. */
@ApplicationScoped
public class ActivateCertificate {

    private final Requests requests;
    private final Certificates certificates;
    private final Procedures procedures;
    private final Subscribers subscribers;

    ActivateCertificate(Requests requests, Certificates certificates, Procedures procedures, Subscribers subscribers) {
        this.requests = requests;
        this.certificates = certificates;
        this.procedures = procedures;
        this.subscribers = subscribers;
    }

    /** Believed only of the certificate that the subscriber has saved. */
    @Transactional
    public void activate(CertificateActivated fact) {
        var request = requests.locked(fact.requestId()).requireSaved();
        subscribers.locked(request.login());
        switch (procedures.of(request.procedure()).afterwards()) {
            case SUPERSEDE -> certificates.activate(certificates.of(fact.requestId(), fact.serial()));
        }
        request.activated(fact.activatedAt());
    }
}
