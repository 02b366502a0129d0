package ru.surguch.contracts;

/** The bank has approved the request; {@code approval} is the compact JWS of an {@link Approval}. */
public record RequestApproved(RequestId requestId, String approval) implements DecisionFact {}
