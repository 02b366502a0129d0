package ru.surguch.web;

/** The reasons that every desk shares, from a malformed body to a fault of ours. */
enum CommonWhy implements Why {
    MALFORMED(400, "Запрос не удалось прочитать", "Исправьте запрос по описанию API и повторите"),
    UNAUTHENTICATED(401, "Нужно войти в систему", "Войдите заново и повторите запрос"),
    FORBIDDEN(403, "Недостаточно прав", "Обратитесь к администратору за нужной ролью"),
    NOT_FOUND(404, "Не найдено", "Проверьте номер и адрес запроса"),
    NOT_ALLOWED(405, "Действие здесь не предусмотрено", "Проверьте метод и адрес по описанию API"),
    NOT_ACCEPTABLE(406, "Такой вид ответа не предусмотрен", "Укажите в Accept вид ответа из описания API"),
    CONFLICT(409, "Данные изменились, пока вы с ними работали", "Запросите данные заново и повторите действие"),
    TOO_LARGE(413, "Слишком большой запрос", "Уменьшите размер данных и повторите"),
    UNSUPPORTED_MEDIA_TYPE(415, "Такой вид данных не принимается", "Укажите Content-Type из описания API"),
    TOO_MANY_REQUESTS(429, "Слишком много запросов", "Подождите немного и повторите"),
    REFUSED(400, "Запрос не может быть выполнен", "Проверьте запрос по описанию API"),
    FAULT(500, "Внутренняя ошибка", "Повторите позже; если ошибка останется, сообщите в банк номер инцидента");

    private final Words words;

    CommonWhy(int status, String title, String whatToDo) {
        this.words = new Words(status, title, whatToDo);
    }

    static CommonWhy of(int status) {
        for (var why : values()) {
            if (why.status() == status) {
                return why;
            }
        }
        return REFUSED;
    }

    @Override
    public Words words() {
        return words;
    }
}
