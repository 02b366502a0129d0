package ru.surguch.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * A subscriber has asked for a certificate, and the request has passed every check of the intake; the proof travels along,
 * so that nobody has to believe it.
 *
 * @param pkcs10 PKCS#10 in DER
 * @param signature the subscriber's CMS over the PKCS#10, in DER or BER as it came
 * @param signer the certificate whose key made the signature, in DER
 * @param contactChanged whether e-mail or phone differ from the bank's record
 * @param contactForReview {@link Contact} sealed for approval-service
 * @param contactForDelivery {@link Contact} without the phone, sealed for notification-service
 */
public record RequestSubmitted(
        RequestId requestId,
        Instant submittedAt,
        ProcedureRef procedure,
        Promise promise,
        ProfileRef profile,
        Carrier carrier,
        byte[] pkcs10,
        Subject subject,
        byte[] signature,
        byte[] signer,
        boolean contactChanged,
        Sealed contactForReview,
        Sealed contactForDelivery)
        implements RequestFact {

    public RequestSubmitted {
        Objects.requireNonNull(pkcs10, "pkcs10");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(signer, "signer");
    }
}
