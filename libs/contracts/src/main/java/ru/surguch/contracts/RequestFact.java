package ru.surguch.contracts;

/** What the subscriber's desk (request-service) says, on topic {@value #TOPIC}. */
public sealed interface RequestFact extends Fact
        permits RequestSubmitted, RequestWithdrawn, ActSigned, CertificateSaved {
    String TOPIC = "surguch.requests.v1";
}
