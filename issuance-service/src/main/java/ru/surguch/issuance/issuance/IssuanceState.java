package ru.surguch.issuance.issuance;

/** Where an issuance stands; the moves are drawn at {@link Issuance}. */
public enum IssuanceState {
    ACCEPTED,
    PLANNED,
    ISSUED,
    REFUSED,
    WITHDRAWN
}
