package ru.surguch.notification.link;

import ru.surguch.web.Why;
import ru.surguch.web.Words;

/** Why a link does not open. */
public enum LinkWhy implements Why {
    LINK_UNKNOWN(
            404,
            "Ссылка не найдена",
            "Проверьте, что адрес скопирован из письма целиком. Если ссылка все равно не открывается, обратитесь в банк"),
    LINK_EXPIRED(
            410,
            "Срок действия ссылки истек",
            "Войдите в Интернет-Банк и отправьте новый запрос на обновление сертификата"),
    LINK_CLOSED(
            410,
            "Ссылка больше не действует",
            "Сертификат уже сохранен или аннулирован. Проверьте его срок действия в Интернет-Банке: "
                    + "«Безопасность → Обновление сертификата»"),
    TOO_MANY_VISITS(429, "Слишком много обращений", "Подождите минуту и откройте ссылку еще раз");

    private final Words words;

    LinkWhy(int status, String title, String whatToDo) {
        this.words = new Words(status, title, whatToDo);
    }

    @Override
    public Words words() {
        return words;
    }
}
