package ru.surguch.client.bank;

import ru.surguch.client.refusal.Why;

/** What the client does not believe. */
public enum BankWhy implements Why {
    ACT_ALTERED("Акт поврежден: его хэш-сумма не совпадает", "Не подписывайте акт, сообщите в банк"),
    OTHER_REQUEST("Ссылка относится к другому запросу", "Возьмите ссылку из письма об этом запросе");

    private final String title;
    private final String whatToDo;

    BankWhy(String title, String whatToDo) {
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
