package ru.surguch.client.carrier;

/** The kinds of key carrier: a token signs payments, a file only opens them for viewing (procedure P2). */
public enum Kind {
    TOKEN("смарт-ключ"),
    FILE("файл");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
