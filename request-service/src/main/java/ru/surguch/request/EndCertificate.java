package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.surguch.contracts.CertificateRevoked;
import ru.surguch.request.certificate.Certificates;
import ru.surguch.request.request.Requests;

/** A certificate has ended before its time; from now on its key signs nothing here. */
@ApplicationScoped
public class EndCertificate {

    private final Requests requests;
    private final Certificates certificates;

    EndCertificate(Requests requests, Certificates certificates) {
        this.requests = requests;
        this.certificates = certificates;
    }

    @Transactional
    public void end(CertificateRevoked fact) {
        var request = requests.locked(fact.requestId());
        certificates.of(fact.requestId(), fact.serial()).revoke(fact.reason());
        request.revoked(fact.reason(), fact.revokedAt());
    }
}
