package ru.surguch.issuance.ceremony;

/** The ceremony goes no further, and why. */
final class CeremonyRefusal extends RuntimeException {

    CeremonyRefusal(String message) {
        super(message);
    }
}
