package ru.surguch.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An officer's "no"; travels only as a JWS of approval-service.
 *
 * @param text what the subscriber reads, in Russian
 */
public record Rejection(
        UUID decisionId,
        RequestId requestId,
        Instant decidedAt,
        String decidedBy,
        RejectionReason reason,
        String text) {}
