package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.contracts.ActSigned;
import ru.surguch.contracts.RequestId;
import ru.surguch.outbox.Outbox;
import ru.surguch.request.act.Acts;
import ru.surguch.request.certificate.Certificates;
import ru.surguch.request.proof.Proof;
import ru.surguch.request.request.CertificateRequest;
import ru.surguch.request.request.Requests;

/** The subscriber signs the act with the key that signed the request. */
@ApplicationScoped
public class SignAct {

    private final Requests requests;
    private final Certificates certificates;
    private final Acts acts;
    private final Outbox outbox;
    private final Clock clock;

    SignAct(Requests requests, Certificates certificates, Acts acts, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.certificates = certificates;
        this.acts = acts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Signing again is verified and otherwise changes nothing: the first signature is kept.
     *
     * @param signature detached CMS over the act's PDF, PEM or base64
     */
    @Transactional
    public CertificateRequest sign(RequestId id, String signature) {
        var request = requests.locked(id).requireUnsaved().requireIssued();
        var now = clock.instant();
        var signer = certificates.findById(request.signedWith()).requireUsable(now);
        var act = acts.of(id);
        var cms = Proof.signature(signature, act.pdf(), signer.x509());
        if (request.signAct(now)) {
            act.sign(cms, now);
            outbox.say(new ActSigned(id, certificates.of(id).serial(), now));
        }
        return request;
    }
}
