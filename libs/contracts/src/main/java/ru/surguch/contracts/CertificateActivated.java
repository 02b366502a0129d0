package ru.surguch.contracts;

import java.time.Instant;

/** The certificate is no longer on hold: signatures made with its key count from now. */
public record CertificateActivated(RequestId requestId, SerialNumber serial, Instant activatedAt)
        implements CertificateFact {}
