package ru.surguch.client.refusal;

/** A rule has said no: nothing was done, and to repeat the same command would not help. */
public final class Refusal extends RuntimeException {

    private final transient Why why;
    private final String detail;

    public Refusal(Why why) {
        this(why, null);
    }

    /** @param detail what exactly, or null; never a secret */
    public Refusal(Why why, String detail) {
        super(detail == null ? why.title() : why.title() + ": " + detail);
        this.why = why;
        this.detail = detail;
    }

    public Why why() {
        return why;
    }

    /** May be null. */
    public String detail() {
        return detail;
    }
}
