package ru.surguch.issuance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.surguch.contracts.Subject;

class SubjectNameTest {

    private static Subject subject(String title, String inn, String ogrn) {
        return new Subject("Иванов", "Иван", title, "ООО «Ромашка»", "Москва", "77 г. Москва", inn, ogrn);
    }

    @Test
    void theAttributesStandInTheUsualOrder() {
        var name = SubjectName.of(subject("Директор", "7707083893", "1027700132195"));
        var order =
                Arrays.stream(name.getAttributeTypes()).map(Object::toString).collect(Collectors.joining(" "));
        assertEquals(
                "2.5.4.3 2.5.4.4 2.5.4.42 2.5.4.6 2.5.4.8 2.5.4.7 2.5.4.10 2.5.4.12 1.2.643.100.1 1.2.643.100.4",
                order);
    }

    @ParameterizedTest
    @CsvSource({
        "Директор, 770708389, 1027700132195",
        "Директор, 77070838930, 1027700132195",
        "Директор, 770708389З, 1027700132195",
        "Директор, , 1027700132195",
        "Директор, 7707083893, 102770013219",
        "Директор, 7707083893, ",
        "' ', 7707083893, 1027700132195",
        ", 7707083893, 1027700132195"
    })
    void whatDoesNotFitIsRefused(String title, String inn, String ogrn) {
        assertThrows(IllegalArgumentException.class, () -> SubjectName.of(subject(title, inn, ogrn)));
    }
}
