package ru.surguch.web;

/** A rule has said no: nothing is stored, and the caller learns which rule and what to do. Each noun has its own. */
public abstract class Refusal extends RuntimeException {

    private final transient Why why;

    protected Refusal(Why why, String detail) {
        super(detail == null ? why.code() : why.code() + ": " + detail, null, false, false);
        this.why = why;
        this.detail = detail;
    }

    private final String detail;

    public Why why() {
        return why;
    }

    /** What exactly, for a programmer; may be null, never personal data. */
    public String detail() {
        return detail;
    }
}
