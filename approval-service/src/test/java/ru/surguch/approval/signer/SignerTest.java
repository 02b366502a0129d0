package ru.surguch.approval.signer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ru.surguch.approval.Authorities;
import ru.surguch.approval.Submissions;
import ru.surguch.contracts.RequestId;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.gost.SubjectAttribute;

class SignerTest {

    static Stream<Arguments> everyDifference() {
        return Stream.of(
                Arguments.of(SubjectAttribute.SURNAME, "Петров", List.of("surname")),
                Arguments.of(SubjectAttribute.GIVEN_NAME, "Пётр", List.of("fullName")),
                Arguments.of(SubjectAttribute.COMMON_NAME, "Петров Пётр", List.of("fullName")),
                Arguments.of(SubjectAttribute.COMMON_NAME, "ООО «Лютик»", List.of("fullName")),
                Arguments.of(SubjectAttribute.COMMON_NAME, "ООО \"Ромашка\"", List.of()),
                Arguments.of(SubjectAttribute.ORGANIZATION, "ООО «Лютик»", List.of("organization")),
                Arguments.of(SubjectAttribute.INNLE, "7736050003", List.of("inn")),
                Arguments.of(SubjectAttribute.INN, "500100732259", List.of()),
                Arguments.of(SubjectAttribute.OGRN, "1027700070518", List.of("ogrn")));
    }

    @ParameterizedTest
    @MethodSource("everyDifference")
    void whatTheCertificateSaysOtherwiseIsNamed(SubjectAttribute attribute, String text, List<String> differences) {
        assertEquals(differences, differences(Submissions.naming(Map.of(attribute, text))));
    }

    @Test
    void whatTheCertificateLeavesOutIsNoDifference() {
        var key = SoftwareKey.generate(ParameterSet.TC26_256_A).publicKey();
        var poor = Authorities.former().issue(key, Map.of(SubjectAttribute.COUNTRY, "RU"));

        assertEquals(List.of(), differences(poor));
    }

    private static List<String> differences(GostCertificate certificate) {
        return Signer.of(Submissions.of(RequestId.fresh(), certificate, new byte[0]))
                .differencesFrom(Submissions.IVANOV);
    }
}
