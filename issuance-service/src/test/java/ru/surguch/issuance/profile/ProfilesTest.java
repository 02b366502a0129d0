package ru.surguch.issuance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.surguch.contracts.ProfileRef;

class ProfilesTest {

    private static final String GOOD = """
            code: sign-payments
            version: 2
            title: Подписание
            validity: P12M
            keyValidity: P1Y3M
            keyUsage: [digitalSignature, nonRepudiation, keyAgreement]
            extendedKeyUsage: [clientAuth, emailProtection, bank.2.1, 1.2.643.2.2.34.6]
            policies: [bank.1.1]
            """;

    @TempDir
    Path folder;

    private String file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("profile.yaml"), yaml).toString();
    }

    @Test
    void theBanksOwnFileIsReadWhole() throws IOException {
        var profile = new Profiles(List.of(file(GOOD)))
                .find(new ProfileRef("sign-payments", 2))
                .orElseThrow();
        assertEquals(Period.ofMonths(12), profile.validity());
        assertEquals(Set.of(KeyUse.values()), profile.keyUsage());
        var arc = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999");
        assertEquals(
                List.of("1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.4", "1.3.6.1.4.1.99999.2.1", "1.2.643.2.2.34.6"),
                profile.extendedKeyUsage().stream()
                        .map(purpose -> purpose.under(arc).getId())
                        .toList());
    }

    @Test
    void theProfilesThatComeWithTheServiceAreSound() {
        var profiles = new Profiles(List.of("profiles/sign-payments.yaml", "profiles/view-only.yaml"));
        assertTrue(profiles.find(new ProfileRef("sign-payments", 1)).isPresent());
        assertTrue(profiles.find(new ProfileRef("view-only", 1)).isPresent());
        assertEquals(Optional.empty(), profiles.find(new ProfileRef("view-only", 2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code: sign-payments | code: Sign Payments | code",
                "code: sign-payments | # | code",
                "version: 2 | version: 0 | version",
                "version: 2 | version: two | version",
                "title: Подписание | title: ' ' | title",
                "validity: P12M | validity: 12 months | validity",
                "validity: P12M | validity: P12Y | validity",
                "validity: P12M | validity: P0M | validity",
                "validity: P12M | validity: P-1M | validity",
                "validity: P12M | validity: P1M100000D | validity",
                "keyValidity: P1Y3M | # | keyValidity",
                "keyAgreement | keyCertSign | keyUsage",
                "[digitalSignature, nonRepudiation, keyAgreement] | [] | keyUsage",
                "emailProtection | serverAuth | extendedKeyUsage",
                "bank.2.1 | bank. | extendedKeyUsage",
                "policies: [bank.1.1] | policies: [] | policies",
                "policies: [bank.1.1] | polices: [bank.1.1] | policies"
            })
    void aMistakeStopsTheStartNamingFileAndPlace(String right, String wrong, String place) throws IOException {
        var file = file(GOOD.replace(right, wrong));
        var mistake = assertThrows(ProfileMistake.class, () -> new Profiles(List.of(file)));
        assertTrue(mistake.getMessage().contains("profile.yaml"), mistake.getMessage());
        assertTrue(mistake.getMessage().contains(place), mistake.getMessage());
    }

    @Test
    void aWordThatNoProfileHasStopsTheStart() throws IOException {
        var file = file(GOOD + "colour: red\n");
        var mistake = assertThrows(ProfileMistake.class, () -> new Profiles(List.of(file)));
        assertTrue(mistake.getMessage().contains("colour"), mistake.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "code: [", "version: 2\nversion: 3\n"})
    void whatIsNoProfileStopsTheStart(String yaml) throws IOException {
        var file = file(yaml);
        assertThrows(ProfileMistake.class, () -> new Profiles(List.of(file)));
    }

    @Test
    void aMissingFileAndASecondOneOfTheSameVersionStopTheStart() throws IOException {
        assertThrows(ProfileMistake.class, () -> new Profiles(List.of("profiles/no-such.yaml")));
        var file = file(GOOD);
        assertThrows(ProfileMistake.class, () -> new Profiles(List.of(file, file)));
    }
}
