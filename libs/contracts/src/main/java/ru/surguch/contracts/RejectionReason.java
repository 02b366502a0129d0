package ru.surguch.contracts;

/** Why an officer says no; the Russian label is what operators and subscribers are shown. */
public enum RejectionReason {
    SUBJECT_DIFFERS("Сведения в запросе расходятся с данными банка"),
    CONTACT_NOT_CONFIRMED("Не удалось подтвердить телефон или адрес электронной почты"),
    AUTHORITY_ENDED("Истек срок документа, подтверждающего полномочия"),
    SUSPECTED_FRAUD("Запрос вызвал подозрение"),
    ASKED_BY_CLIENT("По просьбе клиента"),
    OTHER("Другая причина");

    private final String label;

    RejectionReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
