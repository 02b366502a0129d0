package ru.surguch.contracts;

/** The bank has rejected the request; {@code rejection} is the compact JWS of a {@link Rejection}. */
public record RequestRejected(RequestId requestId, String rejection) implements DecisionFact {}
