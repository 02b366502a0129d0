package ru.surguch.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An officer's "yes" and everything it says yes to; travels only as a JWS of approval-service (see {@code libs/seal}), so
 * nothing of it can be changed on the way.
 *
 * @param decidedBy the officer, as the bank's identity provider names them
 * @param pkcs10 PKCS#10 in DER
 * @param supersedes the certificate that ends when the new one becomes active
 */
public record Approval(
        UUID decisionId,
        RequestId requestId,
        Instant decidedAt,
        String decidedBy,
        ProcedureRef procedure,
        ProfileRef profile,
        byte[] pkcs10,
        Subject subject,
        Carrier carrier,
        SerialNumber supersedes,
        Sealed contactForDelivery) {}
