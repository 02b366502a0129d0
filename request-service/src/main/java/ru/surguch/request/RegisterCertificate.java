package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.Subject;
import ru.surguch.gost.CertificateOwner;
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
import ru.surguch.request.subscriber.Subscriber;
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
        var subscriber = subscribers.locked(login);
        return certificates
                .known(x509)
                .map(known -> requireOwner(known, login))
                .orElseGet(() -> enter(subscriber, slot, x509));
    }

    private static SubscriberCertificate requireOwner(SubscriberCertificate known, Login login) {
        if (!known.login().equals(login)) {
            throw new CertificateRefusal(CertificateWhy.KEY_ALREADY_KNOWN);
        }
        return known;
    }

    // What the certificate leaves out, as those of former CAs may, cannot be compared; somebody's name it must bear.
    private static void requireOwner(CertificateOwner owner, Subject subject) {
        if (owner.inn().filter(inn -> !inn.equals(subject.inn())).isPresent()
                || owner.ogrn().filter(ogrn -> !ogrn.equals(subject.ogrn())).isPresent()
                || !owner.bears(subject.surname())) {
            throw new CertificateRefusal(CertificateWhy.OWNER_DIFFERS);
        }
    }

    private SubscriberCertificate enter(Subscriber subscriber, Slot slot, GostCertificate x509) {
        issuers.requireIssuerOf(x509);
        requireOwner(CertificateOwner.of(x509), subscriber.subject());
        var certificate =
                SubscriberCertificate.registered(subscriber.login(), slot, x509).requireUsable(clock.instant());
        keys.claim(x509.publicKey());
        certificates.register(certificate);
        return certificate;
    }
}
