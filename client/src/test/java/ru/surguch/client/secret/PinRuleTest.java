package ru.surguch.client.secret;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.surguch.client.refusal.Refusal;

class PinRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12345678       | FACTORY NO_UPPER_CASE NO_LOWER_CASE NO_SPECIAL",
                "87654321       | FACTORY NO_UPPER_CASE NO_LOWER_CASE NO_SPECIAL",
                "Ab1!xyz        | TOO_SHORT",
                "``             | TOO_SHORT NO_UPPER_CASE NO_LOWER_CASE NO_DIGIT NO_SPECIAL",
                "Ab1!Ab1!Ab1!Ab1!Ab1!Ab1!Ab1!Ab1!x | TOO_LONG",
                "ab1!ab1!       | NO_UPPER_CASE",
                "AB1!AB1!       | NO_LOWER_CASE",
                "Abc!Abc!       | NO_DIGIT",
                "Abc1Abc1       | NO_SPECIAL",
                "Abc1 Abc1      | NOT_LATIN NO_SPECIAL",
                "Пароль1!       | NOT_LATIN NO_UPPER_CASE NO_LOWER_CASE",
                "Abc1!Ж99       | NOT_LATIN",
                "Abc1№Abc1      | NOT_LATIN NO_SPECIAL",
            })
    void aPinThatBreaksRulesIsRefusedByEachOfThem(String pin, String rules) {
        List<PinRule> expected =
                Stream.of(rules.split(" ")).map(PinRule::valueOf).toList();

        assertEquals(expected, PinRule.brokenBy(secret(pin)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ab1!Ab1!", "Ku-Ka-Re-Ku-1", "~zZ0zzzz", "Ab1!Ab1!Ab1!Ab1!Ab1!Ab1!Ab1!Ab1!", "12345678aA!"})
    void aPinOfAllFourKindsOfCharactersIsGood(String pin) {
        assertDoesNotThrow(() -> PinRule.require(secret(pin)));
    }

    @Test
    void theRefusalNamesTheRulesAndNotThePin() {
        Refusal refusal = assertThrows(Refusal.class, () -> PinRule.require(secret("qwertyuiop")));

        assertEquals("нет заглавной буквы, нет цифры, нет специального символа", refusal.detail());
        assertFalse((refusal + refusal.why().whatToDo()).contains("qwertyuiop"));
    }

    @Test
    void aSecretShowsNothingAndIsEmptyOnceClosed() {
        Secret pin = secret("Ab1!Ab1!");
        assertEquals("Secret", pin.toString());

        pin.close();

        assertTrue(pin.use(characters -> new String(characters)).chars().allMatch(c -> c == 0));
    }

    private static Secret secret(String text) {
        return Secret.of(text.toCharArray());
    }
}
