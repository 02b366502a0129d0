package ru.surguch.issuance.decision;

import java.util.Locale;

/** An approval that cannot become a certificate, now or ever. */
public final class NotIssuable extends RuntimeException {

    /** Why not; its name is what {@code IssuanceRefused} says. */
    public enum Reason {
        /** The decision is not approval-service's, or not for this request. */
        FORGED_DECISION,
        /** The PKCS#10 is unreadable, of a key we do not certify, or not signed with its own key. */
        UNFIT_PKCS10,
        /** The approval names a profile that this desk does not have. */
        UNKNOWN_PROFILE,
        /** The subject does not fit into a certificate, for example an INN with letters. */
        UNFIT_SUBJECT,
        /** The key stands in another certificate already (63-ФЗ ст. 14 ч. 2 п. 3). */
        KEY_ALREADY_CERTIFIED;

        /** As metrics and dead letters name it. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final transient Reason reason;

    public NotIssuable(Reason reason, Throwable cause) {
        super(reason + (cause == null ? "" : ": " + cause.getMessage()), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
