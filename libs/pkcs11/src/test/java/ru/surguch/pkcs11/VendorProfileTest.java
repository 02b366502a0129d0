package ru.surguch.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.surguch.gost.ParameterSet;

class VendorProfileTest {

    static Properties softhsm() {
        try (InputStream profile = VendorProfile.class.getResourceAsStream("vendor/softhsm.properties")) {
            Properties properties = new Properties();
            properties.load(profile);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theNumbersOfRutokenStayUnsigned() {
        VendorProfile.Numbers numbers = VendorProfile.named("rutoken").numbers(ParameterSet.TC26_512_A);

        assertEquals(
                new VendorProfile.Numbers(0xD4321003L, 0xD4321005L, 0xD4321006L, PublicValue.LITTLE_ENDIAN), numbers);
    }

    @Test
    void softHsmMakesOnlyWhatItMakesRight() {
        VendorProfile softhsm = VendorProfile.named("softhsm");

        assertTrue(softhsm.makes(ParameterSet.CRYPTOPRO_A));
        assertFalse(softhsm.makes(ParameterSet.TC26_256_A));
        assertFalse(softhsm.parametersInPrivateKey());
    }

    @ParameterizedTest
    @CsvSource({
        "sign.512, twelve",
        "key-type.256, ''",
        "parameter-sets, CRYPTOPRO_A CRYPTOPRO_Z",
        "public-value.512, big-endian",
        "private-key.parameters, maybe"
    })
    void aBrokenValueIsRefusedWithItsKey(String key, String value) {
        Properties properties = softhsm();
        properties.setProperty(key, value);

        assertRefused(properties, key);
    }

    @Test
    void aMissingKeyIsNamed() {
        Properties properties = softhsm();
        properties.remove("generate.256");

        assertRefused(properties, "generate.256 is missing");
    }

    @Test
    void anUnknownKeyIsNamed() {
        Properties properties = softhsm();
        properties.setProperty("generate.1024", "0x1200");

        assertRefused(properties, "generate.1024");
    }

    @Test
    void aBankReadsItsOwnProfileFromAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bank.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            softhsm().store(writer, null);
        }

        assertEquals(
                0x1201,
                VendorProfile.read(file).numbers(ParameterSet.CRYPTOPRO_A).sign());
    }

    @Test
    void aProfileThatNobodyWroteIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> VendorProfile.named("enigma"));
    }

    private static void assertRefused(Properties properties, String key) {
        String message = assertThrows(IllegalArgumentException.class, () -> VendorProfile.of("test", properties))
                .getMessage();
        assertTrue(message.contains(key), message);
    }
}
