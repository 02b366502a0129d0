package ru.surguch.journey;

import java.util.Map;

/** An invented employee of an invented company; the numbers have valid check sums, the domain is reserved (RFC 2606). */
public record Person(
        String login,
        String surname,
        String givenName,
        String title,
        String organization,
        String inn,
        String ogrn,
        String email,
        String phone) {

    /** Signs payments with a token. */
    public static Person ivanov(String login) {
        return new Person(
                login,
                "Иванов",
                "Иван Иванович",
                "Главный бухгалтер",
                "ООО «Ромашка»",
                "7707083893",
                "1027700132195",
                login + "@romashka.example",
                "+74950000001");
    }

    /** Only looks at statements, with a file key. */
    public static Person petrova(String login) {
        return new Person(
                login,
                "Петрова",
                "Мария Сергеевна",
                "Бухгалтер",
                "АО «Незабудка»",
                "7736050003",
                "1027700070518",
                login + "@nezabudka.example",
                "+74950000002");
    }

    /** As the former CA wrote it into the certificate (RFC 4514). */
    String distinguishedName() {
        return "C=RU,O=%s,CN=%s %s".formatted(organization, surname, givenName);
    }

    /** As back office enters it: {@code PUT /v1/subscribers/{login}}. */
    Map<String, Object> record() {
        return Map.of(
                "subject",
                Map.of(
                        "surname", surname,
                        "givenName", givenName,
                        "title", title,
                        "organization", organization,
                        "locality", "Москва",
                        "state", "77 г. Москва",
                        "inn", inn,
                        "ogrn", ogrn),
                "email",
                email,
                "phone",
                phone);
    }
}
