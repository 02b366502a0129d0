package ru.surguch.journey;

import com.fasterxml.jackson.databind.JsonNode;

/** Procedure P1 {@code remote-renewal}: renewal from the internet-bank, no visit; steps in the words of the bank's manual. */
public final class RemoteRenewal {

    private final Bank bank;
    private final Letters letters;
    private final Stage stage;

    public RemoteRenewal(Bank bank, String mailbox, Stage stage) {
        this.bank = bank;
        this.letters = new Letters(mailbox);
        this.stage = stage;
    }

    /** Plays the procedure to its end; a step that did not truly happen is an exception. */
    public Renewed play(Subscriber subscriber) {
        var person = subscriber.person();
        subscriber.logIn(bank.token("subscriber", person.login()));
        stage.play("Клиент видит действующий сертификат", subscriber::current);
        var id = stage.play("Новый ключ на носителе, запрос подписан действующим ключом", subscriber::request);
        stage.play("Запрос у операторов, обещан ответ", () -> bank.review(id));
        var trace = stage.play("Оператор подтверждает запрос", () -> bank.approve(id));
        stage.play("Сертификат выпущен в слоте", () -> bank.awaitState(person, id, "ISSUED"));
        var letter = stage.play("Пришло письмо со ссылкой", () -> letters.awaitTo(person.email()));
        var link = Letters.link(letter);
        stage.play("«Подписать Акт приема-передачи»", () -> subscriber.signAct(link));
        stage.play("«Сохранить сертификат» на носитель", () -> subscriber.save(link));
        var request = stage.play("Сертификат действует", () -> bank.awaitState(person, id, "ACTIVE"));
        return new Renewed(id, request, onlyCertificate(id), link, trace);
    }

    private JsonNode onlyCertificate(String requestId) {
        var certificates = bank.certificates(requestId);
        if (certificates.size() != 1) {
            throw new IllegalStateException(certificates.size() + " certificates for one request");
        }
        return certificates.getFirst();
    }
}
