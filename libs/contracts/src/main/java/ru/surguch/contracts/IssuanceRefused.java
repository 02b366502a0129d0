package ru.surguch.contracts;

import java.time.Instant;

/** The approved request cannot become a certificate; {@code reason} is issuance-service's code for why. */
public record IssuanceRefused(RequestId requestId, String reason, Instant refusedAt) implements CertificateFact {}
