package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestWithdrawn;
import ru.surguch.outbox.Outbox;
import ru.surguch.request.certificate.KnownKeys;
import ru.surguch.request.request.CertificateRequest;
import ru.surguch.request.request.Requests;
import ru.surguch.request.subscriber.Login;

/** The subscriber takes a request back, as long as its certificate has not been released. */
@ApplicationScoped
public class WithdrawRequest {

    private final Requests requests;
    private final KnownKeys keys;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawRequest(Requests requests, KnownKeys keys, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Withdrawing again changes nothing. */
    @Transactional
    public CertificateRequest withdraw(Login owner, RequestId id) {
        var request = requests.locked(id).requireOwner(owner);
        var now = clock.instant();
        if (request.withdraw(now)) {
            keys.release(id);
            outbox.say(new RequestWithdrawn(id, now));
        }
        return request;
    }
}
