package ru.surguch.approval.review;

/** Where a review stands; {@link Review} draws the moves. */
public enum ReviewState {
    PENDING("На рассмотрении"),
    APPROVED("Принят банком"),
    REJECTED("Отклонен банком"),
    WITHDRAWN("Отозван клиентом");

    private final String label;

    ReviewState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
