package ru.surguch.client.home;

import ru.surguch.client.refusal.Why;

enum HomeWhy implements Why {
    IN_USE;

    @Override
    public String title() {
        return "С этой папкой уже работает другая команда";
    }

    @Override
    public String whatToDo() {
        return "Дождитесь ее окончания и повторите";
    }
}
