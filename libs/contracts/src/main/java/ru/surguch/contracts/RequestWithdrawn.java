package ru.surguch.contracts;

import java.time.Instant;

/** The subscriber has taken the request back before the bank decided. */
public record RequestWithdrawn(RequestId requestId, Instant withdrawnAt) implements RequestFact {}
