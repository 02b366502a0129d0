package ru.surguch.issuance.issuance;

/** What became of a plan. */
public enum PlanState {
    /** Written down; its signature may come any moment. */
    PLANNED,
    /** The certificate exists. */
    SIGNED,
    /** Nothing was signed, for certain; the serial number is not used again all the same. */
    NOT_SIGNED,
    /** A certificate of this serial number may exist that nobody has seen. */
    UNKNOWN_OUTCOME
}
