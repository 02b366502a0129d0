package ru.surguch.web;

/** The roles of the bank's identity provider, and the one that only a link gives. */
public final class Roles {

    /** Владелец ключа: sees only what is theirs. */
    public static final String SUBSCRIBER = "subscriber";
    /** The internet-bank, calling on a subscriber's behalf. */
    public static final String INTERNET_BANK = "internet-bank";
    /** Back office: decides and registers. */
    public static final String OPERATOR = "operator";
    /** Watches the promise. */
    public static final String SUPERVISOR = "supervisor";
    /** Technical support: activates, phones the subscriber. */
    public static final String SUPPORT = "support";
    /** Administers the certification authority. */
    public static final String CA_ADMIN = "ca-admin";
    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";
    /** Whoever came by the link of the e-mail: one request, a few minutes; the identity provider never grants it. */
    public static final String LINK_HOLDER = "link-holder";

    private Roles() {}
}
