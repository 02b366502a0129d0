package ru.surguch.contracts;

/** Where the subscriber's new key lives: its kind (token or file) and the serial number of the device; a file has none. */
public record Carrier(Kind kind, String serial) {

    /** The kinds of key carrier; a token signs, a file views (P2). */
    public enum Kind {
        TOKEN,
        FILE
    }
}
