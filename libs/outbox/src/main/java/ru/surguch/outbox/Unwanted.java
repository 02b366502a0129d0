package ru.surguch.outbox;

/** A handler's final "no" to an event, such as one that is forged: it goes to the dead letters and never comes back. */
public class Unwanted extends RuntimeException {

    private final String reason;

    /** @param reason a short stable code; becomes the {@code reason} tag of the metric {@code surguch.dead.letters} */
    public Unwanted(String reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Unwanted(String reason, String message) {
        this(reason, message, null);
    }

    public String reason() {
        return reason;
    }
}
