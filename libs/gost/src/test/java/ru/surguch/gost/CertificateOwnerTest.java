package ru.surguch.gost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateOwnerTest {

    private static final SoftwareKey KEY = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
    private static final GostCertificate CA = TestCertificates.root(KEY, "former CA");

    @Test
    void whatTheCertificateLeavesOutIsEmpty() {
        var nobody = owner(Map.of(SubjectAttribute.COUNTRY, "RU"));

        assertEquals(
                new CertificateOwner(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                nobody);
        assertFalse(nobody.bears("Иванов"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "7707083893, none, 7707083893",
                "none, 007707083893, 7707083893",
                "none, 500100732259, none",
                "7707083893, 500100732259, 7707083893",
                "none, 7707083893, none"
            })
    void theCompanysInnIsReadOldStyleAndNewAndNeverThePersons(String innle, String inn, String read) {
        var name = new java.util.EnumMap<SubjectAttribute, String>(SubjectAttribute.class);
        Optional.ofNullable(innle).ifPresent(text -> name.put(SubjectAttribute.INNLE, text));
        Optional.ofNullable(inn).ifPresent(text -> name.put(SubjectAttribute.INN, text));

        assertEquals(Optional.ofNullable(read), owner(name).inn());
    }

    @ParameterizedTest
    @CsvSource({
        "Иванов Иван Иванович, Иванов, true",
        "ИВАНОВ ИВАН, Иванов, true",
        "Иванова Анна, Иванов, false",
        "Семёнов Пётр, Семенов, true",
        "Петров-Водкин Кузьма, Петров-Водкин, true",
        "Петров Иван, Сидоров, false"
    })
    void theSurnameIsAWholeWordOfTheName(String commonName, String surname, boolean bears) {
        assertEquals(
                bears, owner(Map.of(SubjectAttribute.COMMON_NAME, commonName)).bears(surname));
    }

    @Test
    void theSurnameMayStandInItsOwnAttributeOnly() {
        var owner = owner(Map.of(
                SubjectAttribute.COMMON_NAME, "ООО «Ромашка»",
                SubjectAttribute.SURNAME, "Иванов"));

        assertTrue(owner.bears("Иванов"));
    }

    @ParameterizedTest
    @CsvSource({
        "ООО «Ромашка», ООО \"Ромашка\", true",
        "ооо  ромашка, ООО «Ромашка», true",
        "ООО «Ромашка», ООО «Ромашка-2», false"
    })
    void quotesSpacesAndCaseMakeNoOtherName(String one, String other, boolean same) {
        assertEquals(same, CertificateOwner.sameName(one, other));
    }

    private static CertificateOwner owner(Map<SubjectAttribute, String> name) {
        return CertificateOwner.of(TestCertificates.issue(KEY, CA, KEY.publicKey(), SubjectAttribute.name(name)));
    }
}
