package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.contracts.CertificateSaved;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.outbox.Outbox;
import ru.surguch.request.certificate.Certificates;
import ru.surguch.request.request.CertificateRequest;
import ru.surguch.request.request.RequestRefusal;
import ru.surguch.request.request.RequestWhy;
import ru.surguch.request.request.Requests;

/** The subscriber confirms that the certificate is on the carrier; the link has done its work. */
@ApplicationScoped
public class ConfirmSaving {

    private final Requests requests;
    private final Certificates certificates;
    private final Outbox outbox;
    private final Clock clock;

    ConfirmSaving(Requests requests, Certificates certificates, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.certificates = certificates;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Confirming again changes nothing. */
    @Transactional
    public CertificateRequest confirm(RequestId id, SerialNumber saved) {
        var request = requests.locked(id).requireActSigned();
        if (!certificates.of(id).serial().equals(saved)) {
            throw new RequestRefusal(RequestWhy.OTHER_CERTIFICATE);
        }
        var now = clock.instant();
        if (request.save(now)) {
            outbox.say(new CertificateSaved(id, saved, now));
        }
        return request;
    }
}
