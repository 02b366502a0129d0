package ru.surguch.request.api;

import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import ru.surguch.gost.SubjectAttribute;
import ru.surguch.request.certificate.SubscriberCertificate;
import ru.surguch.request.clock.BankClock;

/** What a certificate says, as its owner sees it before asking for the next one. */
record CertificateJson(
        String owner,
        String organization,
        String serial,
        OffsetDateTime notBefore,
        OffsetDateTime notAfter,
        CarrierJson carrier,
        Labelled state) {

    static CertificateJson of(SubscriberCertificate certificate) {
        var subject = certificate.x509().subject();
        return new CertificateJson(
                owner(subject),
                SubjectAttribute.ORGANIZATION.in(subject).orElse(null),
                certificate.serial().toString(),
                BankClock.shown(certificate.notBefore()),
                BankClock.shown(certificate.notAfter()),
                CarrierJson.of(certificate.carrier()),
                Labelled.of(certificate.state()));
    }

    // In certificates of legal entities the common name is often the organisation, the person stands in SN and GN.
    private static String owner(X500Name subject) {
        var person = Stream.of(SubjectAttribute.SURNAME, SubjectAttribute.GIVEN_NAME)
                .flatMap(attribute -> attribute.in(subject).stream())
                .collect(Collectors.joining(" "));
        return person.isEmpty() ? SubjectAttribute.COMMON_NAME.in(subject).orElse(null) : person;
    }
}
