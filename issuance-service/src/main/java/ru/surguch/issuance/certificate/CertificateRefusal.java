package ru.surguch.issuance.certificate;

import ru.surguch.web.Refusal;
import ru.surguch.web.Why;
import ru.surguch.web.Words;

/** The register has said no. */
public final class CertificateRefusal extends Refusal {

    /** Why. */
    public enum Reason implements Why {
        UNKNOWN_CERTIFICATE(404, "Сертификат не найден", "Проверьте серийный номер сертификата или номер запроса");

        private final Words words;

        Reason(int status, String title, String whatToDo) {
            this.words = new Words(status, title, whatToDo);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    public CertificateRefusal(Reason reason) {
        super(reason, null);
    }
}
