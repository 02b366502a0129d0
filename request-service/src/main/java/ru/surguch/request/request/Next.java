package ru.surguch.request.request;

/**
 * Whom a request waits for, and for what.
 *
 * @param label in Russian
 */
public record Next(Who who, String label) {

    /** Whose turn it is. */
    public enum Who {
        BANK,
        SUBSCRIBER
    }

    static Next bank(String label) {
        return new Next(Who.BANK, label);
    }

    static Next subscriber(String label) {
        return new Next(Who.SUBSCRIBER, label);
    }
}
