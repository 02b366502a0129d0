package ru.surguch.request.certificate;

import ru.surguch.web.Why;
import ru.surguch.web.Words;

/** Why a certificate, or a key for one, is refused. */
public enum CertificateWhy implements Why {
    NO_CURRENT_CERTIFICATE(
            404, "Действующего сертификата нет", "Обратитесь в банк, чтобы получить сертификат с посещением офиса"),
    CERTIFICATE_NOT_VALID(
            422,
            "Срок действия сертификата истек или еще не начался",
            "Обратитесь в банк, чтобы получить сертификат с посещением офиса"),
    CERTIFICATE_NOT_CURRENT(409, "Сертификат, которым подписан запрос, больше не действует", "Отправьте новый запрос"),
    ISSUER_NOT_TRUSTED(
            422,
            "Сертификат выдан неизвестным удостоверяющим центром",
            "Добавьте сертификат этого центра в доверенные"),
    OWNER_DIFFERS(
            422,
            "Сертификат выдан другому владельцу",
            "Сверьте фамилию, ИНН и ОГРН в сертификате со сведениями банка о клиенте"),
    CARRIER_SERIAL_WRONG(422, "Номер носителя указан неверно", "Для токена укажите его номер, для файла номера нет"),
    KEY_ALREADY_KNOWN(409, "Этот ключ уже использован в другом запросе или сертификате", "Создайте новую пару ключей"),
    NOT_ISSUED(409, "Сертификат по этому запросу еще не выпущен", "Дождитесь письма банка со ссылкой"),
    NOT_OF_THE_REQUEST(422, "Сертификат выпущен не для ключа из запроса", "Обратитесь в банк");

    private final Words words;

    CertificateWhy(int status, String title, String whatToDo) {
        this.words = new Words(status, title, whatToDo);
    }

    @Override
    public Words words() {
        return words;
    }
}
