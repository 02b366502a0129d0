package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.contracts.RequestSubmitted;
import ru.surguch.outbox.Outbox;
import ru.surguch.request.certificate.Certificates;
import ru.surguch.request.certificate.KnownKeys;
import ru.surguch.request.certificate.Slot;
import ru.surguch.request.certificate.SubscriberCertificate;
import ru.surguch.request.contact.ContactSeals;
import ru.surguch.request.procedure.Procedure;
import ru.surguch.request.procedure.Procedures;
import ru.surguch.request.proof.Proof;
import ru.surguch.request.request.CertificateRequest;
import ru.surguch.request.request.RequestRefusal;
import ru.surguch.request.request.RequestWhy;
import ru.surguch.request.request.Requests;
import ru.surguch.request.request.Submission;
import ru.surguch.request.subscriber.Login;
import ru.surguch.request.subscriber.Subscriber;
import ru.surguch.request.subscriber.Subscribers;

/** A subscriber asks for a certificate of a new key; whatever passes here goes to the officers. */
@ApplicationScoped
public class SubmitRequest {

    /** @param first false when the same request had been submitted before */
    public record Submitted(CertificateRequest request, boolean first) {}

    private final Subscribers subscribers;
    private final Certificates certificates;
    private final Requests requests;
    private final Procedures procedures;
    private final KnownKeys keys;
    private final ContactSeals seals;
    private final Outbox outbox;
    private final Clock clock;

    SubmitRequest(
            Subscribers subscribers,
            Certificates certificates,
            Requests requests,
            Procedures procedures,
            KnownKeys keys,
            ContactSeals seals,
            Outbox outbox,
            Clock clock) {
        this.subscribers = subscribers;
        this.certificates = certificates;
        this.requests = requests;
        this.procedures = procedures;
        this.keys = keys;
        this.seals = seals;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Submitted submit(Login login, Submission submission) {
        var subscriber = subscribers.locked(login);
        return requests.under(login, submission.idempotencyKey())
                .map(earlier -> new Submitted(earlier.requireSame(submission), false))
                .orElseGet(() -> new Submitted(accept(subscriber, submission), true));
    }

    private CertificateRequest accept(Subscriber subscriber, Submission submission) {
        var procedure = procedure(submission);
        var slot = Slot.of(submission.carrier());
        requests.refuseSecondOpen(subscriber.login(), slot.kind());
        var signer = signer(procedure, subscriber, slot);
        var pkcs10 = Proof.pkcs10(submission.pkcs10());
        var signature = Proof.signature(submission.signature(), pkcs10.der(), signer.x509());
        var contactChanged = !subscriber.isReachedAt(submission.email(), submission.phone());
        var request = new CertificateRequest(
                subscriber.login(), procedure, submission, pkcs10, signature, signer, contactChanged, clock.instant());
        keys.claim(pkcs10.publicKey(), request.id());
        requests.persist(request);
        outbox.say(submitted(request, procedure, subscriber, submission, signer));
        return request;
    }

    private Procedure procedure(Submission submission) {
        var procedure = procedures
                .newest(submission.procedure())
                .orElseThrow(() -> new RequestRefusal(RequestWhy.PROCEDURE_UNKNOWN));
        if (procedure.profileFor(submission.carrier().kind()).isEmpty()) {
            throw new RequestRefusal(RequestWhy.CARRIER_NOT_ALLOWED);
        }
        return procedure;
    }

    private SubscriberCertificate signer(Procedure procedure, Subscriber subscriber, Slot slot) {
        return switch (procedure.signer()) {
            case CURRENT_KEY ->
                certificates.current(subscriber.login(), slot.kind()).requireUsable(clock.instant());
        };
    }

    private RequestSubmitted submitted(
            CertificateRequest request,
            Procedure procedure,
            Subscriber subscriber,
            Submission submission,
            SubscriberCertificate signer) {
        return new RequestSubmitted(
                request.id(),
                request.submittedAt(),
                procedure.ref(),
                procedure.promise(),
                procedure.profileFor(request.carrier().kind()).orElseThrow(),
                request.carrier(),
                request.pkcs10(),
                subscriber.subject(),
                request.signature(),
                signer.x509().der(),
                request.contactChanged(),
                seals.forReview(request.id(), submission.email(), submission.phone()),
                seals.forDelivery(request.id(), submission.email()));
    }
}
