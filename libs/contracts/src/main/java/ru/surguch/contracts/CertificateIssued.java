package ru.surguch.contracts;

import java.time.Instant;
import java.util.List;

/**
 * The certificate exists: signed, checked, stored, and on hold until its procedure makes it active.
 *
 * @param certificate X.509 in DER
 * @param chain issuing CA first, root last, each X.509 in DER
 * @param approval compact JWS of the {@link Approval} it was issued under; believe what is inside, not who passed it on
 */
public record CertificateIssued(
        RequestId requestId,
        SerialNumber serial,
        byte[] certificate,
        List<byte[]> chain,
        Instant notBefore,
        Instant notAfter,
        Instant issuedAt,
        String approval)
        implements CertificateFact {}
