package ru.surguch.issuance.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.contracts.Subject;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.issuance.x509.CertificateExtensions;
import ru.surguch.issuance.x509.ToBeSigned;
import ru.surguch.issuance.x509.Validity;

/** Writes what a subscriber's certificate will say, by its profile; nothing outlives the issuing certificate. */
@ApplicationScoped
public class CertificateDraft {

    private final BankOids oids;
    private final Publication publication;

    CertificateDraft(BankOids oids, Publication publication) {
        this.oids = oids;
        this.publication = publication;
    }

    /** The certificate to be signed, valid from this second on. IllegalArgumentException when the subject cannot be written. */
    public ToBeSigned write(
            SerialNumber serial,
            GostCertificate issuer,
            CertificateProfile profile,
            Subject subject,
            GostPublicKey key,
            Instant now) {
        return new ToBeSigned(
                serial,
                issuer.publicKey().parameterSet(),
                issuer.subject(),
                Validity.of(profile.validity(), now).within(issuer.notAfter()),
                SubjectName.of(subject),
                key,
                extensions(issuer, profile, key, now));
    }

    // Without basicConstraints: that means "no CA" (RFC 5280 §4.2.1.9).
    private CertificateExtensions extensions(
            GostCertificate issuer, CertificateProfile profile, GostPublicKey key, Instant now) {
        var keyPeriod = Validity.of(profile.keyValidity(), now).within(issuer.notAfter());
        var extensions = new CertificateExtensions()
                .keyUsage(KeyUse.bits(profile.keyUsage()))
                .purposes(oids.of(profile.extendedKeyUsage()))
                .policies(oids.of(profile.policies()))
                .keyUsagePeriod(keyPeriod)
                .subjectKey(key)
                .authorityKey(issuer);
        Addresses.of(publication).addTo(extensions);
        return extensions;
    }
}
