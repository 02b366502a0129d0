package ru.surguch.approval.signer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.surguch.contracts.RequestSubmitted;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.contracts.Subject;
import ru.surguch.gost.CertificateOwner;
import ru.surguch.gost.GostCertificate;

/** Whoever signed a request, as the certificate of the signature names them. */
public record Signer(CertificateOwner owner, SerialNumber serial, Instant notBefore, Instant notAfter) {

    private static final Set<String> COMPANY = Set.of("inn", "ogrn");

    public static Signer of(RequestSubmitted submission) {
        var certificate = GostCertificate.of(submission.signer());
        return new Signer(
                CertificateOwner.of(certificate),
                new SerialNumber(certificate.serial()),
                certificate.notBefore(),
                certificate.notAfter());
    }

    /** The fields in which the certificate names somebody else than the subject; what it leaves out differs in nothing. */
    public List<String> differencesFrom(Subject subject) {
        var fields = new ArrayList<String>();
        note(fields, "surname", owner.surname(), subject.surname());
        if (!isNamed(subject)) {
            fields.add("fullName");
        }
        note(fields, "organization", owner.organization(), subject.organization());
        note(fields, "inn", owner.inn(), subject.inn());
        note(fields, "ogrn", owner.ogrn(), subject.ogrn());
        return fields;
    }

    /** Whether the key belongs to another company than the subject's, which no officer may overlook. */
    public boolean isOfAnotherCompanyThan(Subject subject) {
        return differencesFrom(subject).stream().anyMatch(COMPANY::contains);
    }

    private static void note(List<String> fields, String field, Optional<String> certified, String wanted) {
        if (differs(certified, wanted)) {
            fields.add(field);
        }
    }

    // In certificates of legal entities (приказ ФСБ № 795) the common name is the company's.
    private boolean isNamed(Subject subject) {
        return !differs(owner.givenName(), subject.givenName())
                && (!differs(owner.commonName(), subject.fullName())
                        || !differs(owner.commonName(), subject.organization()));
    }

    private static boolean differs(Optional<String> certified, String wanted) {
        return certified
                .filter(name -> !CertificateOwner.sameName(name, wanted))
                .isPresent();
    }
}
