package ru.surguch.client.renewal;

import ru.surguch.client.refusal.Why;

/** Why a renewal cannot go on. */
public enum RenewalWhy implements Why {
    NOT_SUBMITTED("Запрос еще не отправлен", "Отправьте его командой «surguch request»"),
    ALREADY_SUBMITTED("Запрос с этим ключом уже передан в банк", "Посмотрите его состояние: «surguch status»"),
    OTHER_CARRIER("Подключен другой носитель", "Подключите носитель, на котором начато обновление"),
    NEW_KEY_LOST("Нового ключа больше нет на носителе", "Отзовите запрос («surguch withdraw») и отправьте новый"),
    CURRENT_NOT_HERE("На этом носителе нет действующего сертификата", "Подключите носитель с действующим ключом"),
    OTHER_KEY("Банк выдал сертификат не для вашего нового ключа", "Не пользуйтесь им, сообщите в банк"),
    NOT_VALID("Срок действия сертификата истек", "Сообщите в банк"),
    CHAIN_BROKEN("Сертификат не ведет к корневому сертификату банка", "Не пользуйтесь им, сообщите в банк"),
    OTHER_ROOT(
            "Сертификат ведет к другому корневому сертификату",
            "Сверьте отпечаток с опубликованным банком; если корневой сертификат сменился, укажите его: --root"),
    DECLINED("Вы отказались", "Повторите команду, когда будете готовы");

    private final String title;
    private final String whatToDo;

    RenewalWhy(String title, String whatToDo) {
        this.title = title;
        this.whatToDo = whatToDo;
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
