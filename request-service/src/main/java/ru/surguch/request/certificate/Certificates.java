package ru.surguch.request.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.gost.GostCertificate;
import ru.surguch.request.subscriber.Login;

/** The register of subscribers' certificates, by fingerprint (Streebog-256 of the DER). */
@ApplicationScoped
public class Certificates implements PanacheRepositoryBase<SubscriberCertificate, String> {

    public Optional<SubscriberCertificate> known(GostCertificate certificate) {
        return findByIdOptional(certificate.fingerprint().hex());
    }

    /** The current certificate of the slot, expired or not; refuses where there is none. */
    public SubscriberCertificate current(Login login, Carrier.Kind slot) {
        return inSlot(login, slot).orElseThrow(() -> new CertificateRefusal(CertificateWhy.NO_CURRENT_CERTIFICATE));
    }

    public Optional<SubscriberCertificate> inSlot(Login login, Carrier.Kind slot) {
        return find("login = ?1 and slot.kind = ?2 and state = ?3", login.value(), slot, CertificateState.CURRENT)
                .firstResultOptional();
    }

    public Optional<SubscriberCertificate> issuedFor(RequestId request) {
        return find("requestId", request.value()).firstResultOptional();
    }

    /** The certificate of a request that has one. */
    public SubscriberCertificate of(RequestId request) {
        return issuedFor(request).orElseThrow(() -> new CertificateRefusal(CertificateWhy.NOT_ISSUED));
    }

    /** The certificate of a request, which another desk has told of; refuses when it means another one. */
    public SubscriberCertificate of(RequestId request, SerialNumber told) {
        return of(request).requireSerial(told);
    }

    public List<SubscriberCertificate> issuedFor(Collection<UUID> requests) {
        return list("requestId in ?1", requests);
    }

    /** Makes it the current one of its slot; the one before it is superseded. */
    public void activate(SubscriberCertificate certificate) {
        supersedeIn(certificate.login(), certificate.carrier().kind());
        certificate.activate();
    }

    /** Enters one that the subscriber has already; it becomes the current one of its slot. */
    public void register(SubscriberCertificate certificate) {
        supersedeIn(certificate.login(), certificate.carrier().kind());
        persist(certificate);
    }

    // The database allows one current certificate a slot, so the old one must have gone before the new one comes.
    private void supersedeIn(Login login, Carrier.Kind slot) {
        inSlot(login, slot).ifPresent(SubscriberCertificate::supersede);
        flush();
    }
}
