package ru.surguch.contracts;

import java.time.Instant;

/** The request has reached the officers' desk, which promises an answer by {@code dueAt}, counted in the bank's working hours. */
public record PromiseMade(RequestId requestId, Instant dueAt) implements DecisionFact {}
