package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.surguch.contracts.RequestId;
import ru.surguch.request.certificate.Certificates;
import ru.surguch.request.certificate.SubscriberCertificate;
import ru.surguch.request.request.Requests;

/** The bank hands the certificate over, for a signed act and only until it is saved. */
@ApplicationScoped
public class ReleaseCertificate {

    private final Requests requests;
    private final Certificates certificates;

    ReleaseCertificate(Requests requests, Certificates certificates) {
        this.requests = requests;
        this.certificates = certificates;
    }

    @Transactional
    public SubscriberCertificate release(RequestId id) {
        requests.numbered(id).requireUnsaved().requireActSigned();
        return certificates.of(id);
    }
}
