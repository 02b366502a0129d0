package ru.surguch.issuance.certificate;

/** What a certificate of the register is worth; the Russian label is what people are shown. */
public enum CertificateStatus {
    ON_HOLD("Приостановлен до сохранения"),
    ACTIVE("Действует"),
    SUPERSEDED("Заменен"),
    REVOKED("Аннулирован");

    private final String label;

    CertificateStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
