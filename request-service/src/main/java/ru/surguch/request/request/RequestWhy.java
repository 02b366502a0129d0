package ru.surguch.request.request;

import ru.surguch.web.Why;
import ru.surguch.web.Words;

/** Why something about a request is refused. */
public enum RequestWhy implements Why {
    REQUEST_UNKNOWN(404, "Запрос не найден", "Проверьте номер запроса"),
    PROCEDURE_UNKNOWN(422, "Такого порядка выдачи сертификата нет", "Выберите порядок из описания API"),
    CARRIER_NOT_ALLOWED(422, "На такой носитель сертификат в этом порядке не выдается", "Выберите другой носитель"),
    OTHER_CONTENT(
            422,
            "Под этим ключом идемпотентности уже принят другой запрос",
            "Для нового запроса возьмите новый Idempotency-Key"),
    OPEN_REQUEST_EXISTS(
            409, "Запрос на этот носитель уже рассматривается", "Дождитесь решения банка или отзовите прежний запрос"),
    NOT_WITHDRAWABLE(409, "Запрос уже нельзя отозвать", "Посмотрите состояние запроса"),
    NOT_ISSUED(409, "Сертификат по этому запросу еще не выпущен", "Дождитесь письма банка со ссылкой"),
    ACT_NOT_SIGNED(409, "Акт приема-передачи еще не подписан", "Сначала подпишите акт"),
    ALREADY_SAVED(409, "Сертификат уже сохранен, ссылка больше не действует", "Проверьте сертификат в Интернет-Банке"),
    NOT_SAVED(409, "Сертификат по этому запросу не ждет введения в действие", "Посмотрите состояние запроса"),
    OTHER_CERTIFICATE(422, "Сохранен не тот сертификат", "Сохраните сертификат, полученный по этому запросу"),
    ENDED(409, "Запрос завершен", "Посмотрите состояние запроса и при необходимости отправьте новый");

    private final Words words;

    RequestWhy(int status, String title, String whatToDo) {
        this.words = new Words(status, title, whatToDo);
    }

    @Override
    public Words words() {
        return words;
    }
}
