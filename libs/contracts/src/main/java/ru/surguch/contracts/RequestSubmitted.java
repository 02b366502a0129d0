package ru.surguch.contracts;

import java.time.Instant;

/**
 * A subscriber has asked for a certificate, and the request has passed every check of the intake.
 *
 * @param pkcs10 PKCS#10 in DER
 * @param signedWith serial number of the current certificate whose key signed the request
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
        SerialNumber signedWith,
        boolean contactChanged,
        Sealed contactForReview,
        Sealed contactForDelivery)
        implements RequestFact {}
