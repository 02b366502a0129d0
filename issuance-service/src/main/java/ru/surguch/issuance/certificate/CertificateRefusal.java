package ru.surguch.issuance.certificate;

import ru.surguch.web.Refusal;
import ru.surguch.web.Why;

/** The register has said no. */
public final class CertificateRefusal extends Refusal {

    /** Why. */
    public enum Reason implements Why {
        UNKNOWN_CERTIFICATE(404, "Сертификат не найден", "Проверьте серийный номер сертификата или номер запроса");

        private final int status;
        private final String title;
        private final String whatToDo;

        Reason(int status, String title, String whatToDo) {
            this.status = status;
            this.title = title;
            this.whatToDo = whatToDo;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public String whatToDo() {
            return whatToDo;
        }
    }

    public CertificateRefusal(Reason reason) {
        super(reason, null);
    }
}
