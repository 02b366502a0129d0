package ru.surguch.contracts;

import java.time.Instant;

/** The subscriber has written the certificate onto the carrier that holds its key. */
public record CertificateSaved(RequestId requestId, SerialNumber serial, Instant savedAt) implements RequestFact {}
