package ru.surguch.request.certificate;

/** Whether a certificate's key counts at this desk. */
public enum CertificateState {
    ON_HOLD("Приостановлен до сохранения"),
    CURRENT("Действует"),
    SUPERSEDED("Заменен"),
    REVOKED("Аннулирован");

    private final String label;

    CertificateState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
