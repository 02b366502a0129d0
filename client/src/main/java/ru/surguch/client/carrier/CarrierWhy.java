package ru.surguch.client.carrier;

import ru.surguch.client.refusal.Why;

/** What a carrier cannot do. */
public enum CarrierWhy implements Why {
    NO_SUCH_KEY("На носителе нет этого ключа", "Подключите носитель, на котором создавался ключ"),
    CERTIFICATE_NOT_HERE("На носителе нет этого сертификата", "Подключите носитель с действующим ключом"),
    KEY_OF_ANOTHER("Сертификат выдан не для того ключа, что на носителе", "Проверьте, тот ли это носитель"),
    NO_KEY_FOR_CERTIFICATE(
            "На носителе нет ключа, для которого выдан сертификат", "Подключите носитель, на котором создавался ключ");

    private final String title;
    private final String whatToDo;

    CarrierWhy(String title, String whatToDo) {
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
