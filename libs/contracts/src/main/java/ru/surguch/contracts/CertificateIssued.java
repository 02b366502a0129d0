package ru.surguch.contracts;

import java.time.Instant;
import java.util.List;

/**
 * The certificate exists: signed, checked, stored, and on hold until its procedure makes it active.
 *
 * @param certificate X.509 in DER
 * @param chain issuing CA first, root last, each X.509 in DER
 * @param contactForDelivery {@link Contact} sealed for notification-service, as it was in the approval
 */
public record CertificateIssued(
        RequestId requestId,
        SerialNumber serial,
        byte[] certificate,
        List<byte[]> chain,
        Instant notBefore,
        Instant notAfter,
        Instant issuedAt,
        Sealed contactForDelivery)
        implements CertificateFact {}
