package ru.surguch.issuance.profile;

import static ru.surguch.gost.SubjectAttribute.COMMON_NAME;
import static ru.surguch.gost.SubjectAttribute.COUNTRY;
import static ru.surguch.gost.SubjectAttribute.GIVEN_NAME;
import static ru.surguch.gost.SubjectAttribute.INNLE;
import static ru.surguch.gost.SubjectAttribute.LOCALITY;
import static ru.surguch.gost.SubjectAttribute.OGRN;
import static ru.surguch.gost.SubjectAttribute.ORGANIZATION;
import static ru.surguch.gost.SubjectAttribute.STATE;
import static ru.surguch.gost.SubjectAttribute.SURNAME;
import static ru.surguch.gost.SubjectAttribute.TITLE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import ru.surguch.contracts.Subject;
import ru.surguch.gost.SubjectAttribute;

/** The subject of a company's employee (63-ФЗ ст. 14 ч. 3): the person, the entity they act for, its OGRN and INN. */
final class SubjectName {

    private SubjectName() {}

    /** IllegalArgumentException when a value is missing or does not fit its string type, such as a letter in the INN. */
    static X500Name of(Subject subject) {
        var values = new LinkedHashMap<SubjectAttribute, String>();
        values.put(COMMON_NAME, subject.fullName());
        values.put(SURNAME, subject.surname());
        values.put(GIVEN_NAME, subject.givenName());
        values.put(COUNTRY, "RU");
        values.put(STATE, subject.state());
        values.put(LOCALITY, subject.locality());
        values.put(ORGANIZATION, subject.organization());
        values.put(TITLE, subject.title());
        values.put(OGRN, digits(subject.ogrn(), 13));
        values.put(INNLE, digits(subject.inn(), 10));
        requireAll(values);
        return SubjectAttribute.name(values);
    }

    // Приказ ФСБ № 795: the lengths of the two numbers are fixed.
    private static String digits(String number, int length) {
        if (number == null || !number.matches("[0-9]{" + length + "}")) {
            throw new IllegalArgumentException("a number of " + length + " digits wanted");
        }
        return number;
    }

    private static void requireAll(Map<SubjectAttribute, String> values) {
        values.forEach((attribute, value) -> {
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException(attribute + " is empty");
            }
        });
    }
}
