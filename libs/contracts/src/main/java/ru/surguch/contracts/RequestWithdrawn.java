package ru.surguch.contracts;

import java.time.Instant;

/** The subscriber has taken the request back before signing the act of its certificate. */
public record RequestWithdrawn(RequestId requestId, Instant withdrawnAt) implements RequestFact {}
