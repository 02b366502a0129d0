package ru.surguch.approval.journal;

/** What can happen to a review, as the journal names it. */
public enum Deed {
    SUBMITTED("Запрос передан в банк"),
    APPROVED("Принят банком"),
    REJECTED("Отклонен банком"),
    WITHDRAWN("Отозван клиентом"),
    WITHDRAWN_LATE("Отозван клиентом после решения банка");

    private final String label;

    Deed(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
