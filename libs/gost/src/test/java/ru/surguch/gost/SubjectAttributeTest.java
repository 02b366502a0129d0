package ru.surguch.gost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1NumericString;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectAttributeTest {

    @ParameterizedTest
    @CsvSource({
        "COMMON_NAME, Иванов Иван Иванович, UTF8",
        "ORGANIZATION, 'ООО \"Ромашка, +1\"', UTF8",
        "COUNTRY, RU, PRINTABLE",
        "EMAIL, ivanov@example.ru, IA5",
        "INNLE, 7707083893, NUMERIC",
        "OGRN, 1027700132195, NUMERIC",
        "INN, 770708389312, NUMERIC"
    })
    void eachValueIsWrittenInItsStringTypeAndReadBackPlain(SubjectAttribute attribute, String text, String type) {
        X500Name name = SubjectAttribute.name(Map.of(attribute, text));
        ASN1Encodable value = name.getRDNs()[0].getFirst().getValue();

        assertEquals(type, typeOf(value));
        assertEquals(Optional.of(text), attribute.in(name));
    }

    private static String typeOf(ASN1Encodable value) {
        return switch (value) {
            case ASN1UTF8String utf8 -> "UTF8";
            case ASN1PrintableString printable -> "PRINTABLE";
            case ASN1IA5String ia5 -> "IA5";
            case ASN1NumericString numeric -> "NUMERIC";
            default -> value.toString();
        };
    }

    @Test
    void theOrderIsTheCallersAndWhatIsAbsentIsEmpty() {
        Map<SubjectAttribute, String> values = new LinkedHashMap<>();
        values.put(SubjectAttribute.TITLE, "Директор");
        values.put(SubjectAttribute.COUNTRY, "RU");
        X500Name name = SubjectAttribute.name(values);

        assertEquals(SubjectAttribute.TITLE.oid(), name.getAttributeTypes()[0]);
        assertEquals(SubjectAttribute.COUNTRY.oid(), name.getAttributeTypes()[1]);
        assertEquals(Optional.empty(), SubjectAttribute.SNILS.in(name));
    }

    @Test
    void aValueThatDoesNotFitItsTypeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SubjectAttribute.name(Map.of(SubjectAttribute.INN, "77О7")));
        assertThrows(
                IllegalArgumentException.class,
                () -> SubjectAttribute.name(Map.of(SubjectAttribute.EMAIL, "иванов@example.ru")));
    }
}
