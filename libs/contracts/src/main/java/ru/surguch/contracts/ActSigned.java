package ru.surguch.contracts;

import java.time.Instant;

/** The subscriber has signed the acceptance act (акт приема-передачи) of the certificate. */
public record ActSigned(RequestId requestId, SerialNumber serial, Instant signedAt) implements RequestFact {}
