package ru.surguch.request.subscriber;

import ru.surguch.web.Why;
import ru.surguch.web.Words;

/** Why something about a subscriber is refused. */
public enum SubscriberWhy implements Why {
    ON_BEHALF_OF_MISSING(400, "Не указан клиент", "Передайте логин клиента в заголовке On-Behalf-Of"),
    LOGIN_MALFORMED(400, "Логин клиента записан неверно", "Укажите логин так, как его выдал банк"),
    SUBSCRIBER_UNKNOWN(404, "Клиент не найден", "Обратитесь в банк: клиента нет в списке владельцев ключей"),
    NAME_TOO_LONG(
            422, "Фамилия, имя и отчество не помещаются в сертификат", "Сократите имя до 64 знаков вместе с фамилией"),
    INN_WRONG(422, "ИНН не сходится с контрольной суммой", "Проверьте ИНН организации: 10 цифр"),
    OGRN_WRONG(422, "ОГРН не сходится с контрольной суммой", "Проверьте ОГРН организации: 13 цифр");

    private final Words words;

    SubscriberWhy(int status, String title, String whatToDo) {
        this.words = new Words(status, title, whatToDo);
    }

    @Override
    public Words words() {
        return words;
    }
}
