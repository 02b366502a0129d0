package ru.surguch.request.request;

/** What can have happened to a request, as its timeline shows it; each at most once. */
public enum Milestone {
    SUBMITTED(State.SUBMITTED.label()),
    APPROVED(State.APPROVED.label()),
    REJECTED(State.REJECTED.label()),
    WITHDRAWN(State.WITHDRAWN.label()),
    REFUSED(State.REFUSED.label()),
    ISSUED(State.ISSUED.label()),
    LINK_SENT("Ссылка отправлена по электронной почте"),
    ACT_SIGNED(State.ACT_SIGNED.label()),
    SAVED(State.SAVED.label()),
    ACTIVE(State.ACTIVE.label()),
    REVOKED("Сертификат аннулирован");

    private final String label;

    Milestone(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
