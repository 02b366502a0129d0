package ru.surguch.notification.mail;

/** The letter was not handed over, or nobody knows; what is told of it names no address and no secret. */
public final class NotTaken extends Exception {

    private final String reason;
    private final boolean certain;

    NotTaken(String reason, String detail, boolean certain) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.certain = certain;
    }

    /** {@code seal} when the contact does not open, {@code server} when the mail server did not take the letter. */
    public String reason() {
        return reason;
    }

    /** Whether the letter surely went to nobody; otherwise it may have arrived all the same. */
    public boolean isCertain() {
        return certain;
    }
}
