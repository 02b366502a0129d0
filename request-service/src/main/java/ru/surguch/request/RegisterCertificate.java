package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.contracts.Carrier;
import ru.surguch.gost.GostCertificate;
import ru.surguch.request.certificate.CertificateRefusal;
import ru.surguch.request.certificate.CertificateWhy;
import ru.surguch.request.certificate.Certificates;
import ru.surguch.request.certificate.Issuers;
import ru.surguch.request.certificate.KnownKeys;
import ru.surguch.request.certificate.Slot;
import ru.surguch.request.certificate.SubscriberCertificate;
import ru.surguch.request.proof.Proof;
import ru.surguch.request.subscriber.Login;
import ru.surguch.request.subscriber.Subscribers;

/** The back office enters a certificate that the subscriber has already; it becomes the current one of its slot. */
@ApplicationScoped
public class RegisterCertificate {

    private final Subscribers subscribers;
    private final Certificates certificates;
    private final Issuers issuers;
    private final KnownKeys keys;
    private final Clock clock;

    RegisterCertificate(
            Subscribers subscribers, Certificates certificates, Issuers issuers, KnownKeys keys, Clock clock) {
        this.subscribers = subscribers;
        this.certificates = certificates;
        this.issuers = issuers;
        this.keys = keys;
        this.clock = clock;
    }

    /** Registering the same certificate again changes nothing. */
    @Transactional
    public SubscriberCertificate register(Login login, String certificate, Carrier carrier) {
        var slot = Slot.of(carrier);
        var x509 = Proof.certificate(certificate);
        subscribers.locked(login);
        return certificates
                .known(x509)
                .map(known -> requireOwner(known, login))
                .orElseGet(() -> enter(login, slot, x509));
    }

    private static SubscriberCertificate requireOwner(SubscriberCertificate known, Login login) {
        if (!known.login().equals(login)) {
            throw new CertificateRefusal(CertificateWhy.KEY_ALREADY_KNOWN);
        }
        return known;
    }

    private SubscriberCertificate enter(Login login, Slot slot, GostCertificate x509) {
        issuers.requireIssuerOf(x509);
        var certificate = SubscriberCertificate.registered(login, slot, x509).requireUsable(clock.instant());
        keys.claim(x509.publicKey());
        certificates.register(certificate);
        return certificate;
    }
}
