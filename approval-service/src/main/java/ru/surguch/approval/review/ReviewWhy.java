package ru.surguch.approval.review;

import ru.surguch.web.Why;
import ru.surguch.web.Words;

/** Why the officers' desk says no. */
public enum ReviewWhy implements Why {
    REVIEW_UNKNOWN(404, "Такого запроса на рассмотрении нет", "Проверьте номер запроса"),
    REVIEW_OPENED_TWICE(409, "Запрос уже находится на рассмотрении", "Откройте его по номеру"),
    REVIEW_DECIDED(409, "По запросу уже принято решение", "Откройте запрос: в нем указано, кто и что решил"),
    REVIEW_WITHDRAWN(409, "Запрос отозван клиентом", "Решение больше не требуется"),
    REVIEW_CHANGED(412, "Запрос изменился с тех пор, как вы его открыли", "Откройте запрос заново и решите еще раз"),
    FORGED_REQUEST(
            409,
            "Запрос не подтвержден подписью клиента",
            "Не принимайте запрос и сообщите администратору центра: возможна подделка"),
    SIGNER_OF_ANOTHER_COMPANY(
            409,
            "Запрос подписан ключом другой организации",
            "Отклоните запрос: ИНН или ОГРН в сертификате подписи не те, что у владельца нового ключа"),
    REJECTION_REASON_MISSING(400, "Не указана причина отказа", "Выберите причину из списка причин отказа"),
    REJECTION_TEXT_MISSING(400, "Не указано пояснение к отказу", "Напишите, что прочтет клиент"),
    APPROVAL_WITH_REASON(
            400, "У согласия не бывает причины отказа", "Уберите причину и пояснение или отклоните запрос");

    private final Words words;

    ReviewWhy(int status, String title, String whatToDo) {
        this.words = new Words(status, title, whatToDo);
    }

    @Override
    public Words words() {
        return words;
    }
}
