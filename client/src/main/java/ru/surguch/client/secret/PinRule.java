package ru.surguch.client.secret;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.client.refusal.Why;

/** What a PIN code must be like before a key is made under it (procedure P3, step 3); passwords of key files obey the same. */
public enum PinRule implements Why {
    /** Rutoken's user and administrator PIN as they leave the factory. */
    FACTORY("это заводское значение", pin -> pin.is("12345678") || pin.is("87654321")),
    /** Shorter ones are guessed within a token's ten tries; the factory's own have eight. */
    TOO_SHORT("короче 8 символов", pin -> pin.length() < 8),
    /** Rutoken takes 32 octets at most. */
    TOO_LONG("длиннее 32 символов", pin -> pin.length() > 32),
    /** Another keyboard layout on another machine would lock the token. */
    NOT_LATIN("есть символы вне латинской раскладки", pin -> pin.any(c -> c <= ' ' || c > '~')),
    NO_UPPER_CASE("нет заглавной буквы", pin -> !pin.any(c -> c >= 'A' && c <= 'Z')),
    NO_LOWER_CASE("нет строчной буквы", pin -> !pin.any(c -> c >= 'a' && c <= 'z')),
    NO_DIGIT("нет цифры", pin -> !pin.any(c -> c >= '0' && c <= '9')),
    NO_SPECIAL("нет специального символа", pin -> !pin.any(PinRule::isSpecial));

    private final String title;
    private final Predicate<Secret> broken;

    PinRule(String title, Predicate<Secret> broken) {
        this.title = title;
        this.broken = broken;
    }

    private static boolean isSpecial(int c) {
        return c > ' ' && c <= '~' && !Character.isLetterOrDigit(c);
    }

    /** The rules that this one breaks, in their order. */
    static List<PinRule> brokenBy(Secret pin) {
        return Arrays.stream(values()).filter(rule -> rule.broken.test(pin)).toList();
    }

    /** Refuses, naming all the rules that are broken. */
    public static void require(Secret pin) {
        List<PinRule> broken = brokenBy(pin);
        if (!broken.isEmpty()) {
            throw new Refusal(
                    broken.getFirst(), broken.stream().map(rule -> rule.title).collect(Collectors.joining(", ")));
        }
    }

    @Override
    public String title() {
        return "PIN-код или пароль не годится";
    }

    @Override
    public String whatToDo() {
        return "Смените его командой «surguch pin»: от 8 до 32 символов, заглавные и строчные латинские буквы, цифры"
                + " и специальный символ";
    }
}
