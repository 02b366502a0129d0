package ru.surguch.contracts;

/** What the desk with the key (issuance-service) says, on topic {@value #TOPIC}. */
public sealed interface CertificateFact extends Fact
        permits CertificateIssued, IssuanceRefused, CertificateActivated, CertificateRevoked {
    String TOPIC = "surguch.certificates.v1";
}
