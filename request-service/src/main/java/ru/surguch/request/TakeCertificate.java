package ru.surguch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.gost.CertificateChain;
import ru.surguch.gost.GostCertificate;
import ru.surguch.request.act.Act;
import ru.surguch.request.act.ActPaper;
import ru.surguch.request.act.Acts;
import ru.surguch.request.certificate.CertificateRefusal;
import ru.surguch.request.certificate.CertificateWhy;
import ru.surguch.request.certificate.Certificates;
import ru.surguch.request.certificate.Issuers;
import ru.surguch.request.certificate.KnownKeys;
import ru.surguch.request.certificate.SubscriberCertificate;
import ru.surguch.request.request.CertificateRequest;
import ru.surguch.request.request.Requests;
import ru.surguch.request.subscriber.Subscribers;

/** The certificate has come: it is checked, kept on hold, and its act drawn up. */
@ApplicationScoped
public class TakeCertificate {

    private final Requests requests;
    private final Certificates certificates;
    private final KnownKeys keys;
    private final Issuers issuers;
    private final Subscribers subscribers;
    private final ActPaper paper;
    private final Acts acts;

    TakeCertificate(
            Requests requests,
            Certificates certificates,
            KnownKeys keys,
            Issuers issuers,
            Subscribers subscribers,
            ActPaper paper,
            Acts acts) {
        this.requests = requests;
        this.certificates = certificates;
        this.keys = keys;
        this.issuers = issuers;
        this.subscribers = subscribers;
        this.paper = paper;
        this.acts = acts;
    }

    /** A {@link CertificateRefusal} when the certificate is not of our CA or not for the request's key: whoever can only write events cannot plant one. */
    @Transactional
    public void take(CertificateIssued fact) {
        var request = requests.locked(fact.requestId());
        var chain = chain(fact);
        var x509 = chain.certificates().getFirst();
        requireFor(request, x509, fact);
        keys.certified(x509.publicKey(), request.id());
        certificates.persist(SubscriberCertificate.issued(request.login(), request.slot(), request.id(), chain));
        acts.persist(new Act(request.id(), draw(request, x509, fact), fact.issuedAt()));
        request.issued(fact.issuedAt());
    }

    private static CertificateChain chain(CertificateIssued fact) {
        return new CertificateChain(Stream.concat(Stream.of(fact.certificate()), fact.chain().stream())
                .map(GostCertificate::of)
                .toList());
    }

    private void requireFor(CertificateRequest request, GostCertificate x509, CertificateIssued fact) {
        issuers.requireIssuerOf(x509);
        if (!request.isFor(x509.publicKey())
                || !x509.serial().equals(fact.serial().value())) {
            throw new CertificateRefusal(CertificateWhy.NOT_OF_THE_REQUEST);
        }
    }

    private byte[] draw(CertificateRequest request, GostCertificate x509, CertificateIssued fact) {
        return paper.draw(
                request.id(),
                fact.issuedAt(),
                subscribers.named(request.login()).subject(),
                request.carrier(),
                x509,
                certificates.findById(request.signedWith()).x509());
    }
}
