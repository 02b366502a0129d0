package ru.surguch.contracts;

import java.time.Instant;

/**
 * The certificate has ended before its time; the request id is that of the request it was issued for.
 *
 * @param reason CRLReason of RFC 5280 §5.3.1 by name, for example {@code superseded}
 */
public record CertificateRevoked(RequestId requestId, SerialNumber serial, String reason, Instant revokedAt)
        implements CertificateFact {}
