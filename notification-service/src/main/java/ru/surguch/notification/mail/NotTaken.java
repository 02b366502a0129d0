package ru.surguch.notification.mail;

/** The letter was not handed over, or nobody knows; what is told of it names no address and no secret. */
public final class NotTaken extends Exception {

    private final String reason;

    NotTaken(String reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    /** {@code seal} when the contact does not open, {@code server} when the mail server did not take the letter. */
    public String reason() {
        return reason;
    }
}
