package ru.surguch.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.surguch.seal.KeyFile;

class ProductionGuardTest {

    @TempDir
    Path folder;

    @Test
    void aBrokenRuleStopsProductionAndNamesWhat() {
        var guard = new ProductionGuard(List.of(Optional::empty, () -> Optional.of("a toy key")));
        for (var profile : List.of("prod", "production", "bank")) {
            var refusal = assertThrows(IllegalStateException.class, () -> guard.check(List.of(profile)));
            assertTrue(refusal.getMessage().contains("a toy key"));
        }
        for (var profile : List.of("dev", "test", "local")) {
            assertDoesNotThrow(() -> guard.check(List.of(profile)));
        }
    }

    @Test
    void withEveryRuleKeptProductionStarts() {
        assertDoesNotThrow(() -> new ProductionGuard(List.of(Optional::empty)).check(List.of("prod")));
    }

    @Test
    void theDevelopmentIssuerAndKeysWithoutTlsBreakTheRule() {
        assertTrue(new DevelopmentIssuer("urn:surguch:development", Optional.of("https://idp.bank/jwks"))
                .brokenBy()
                .isPresent());
        assertTrue(new DevelopmentIssuer("https://idp.bank", Optional.of("http://idp.bank/jwks"))
                .brokenBy()
                .isPresent());
        assertTrue(new DevelopmentIssuer("https://idp.bank", Optional.of("https://idp.bank/jwks"))
                .brokenBy()
                .isEmpty());
    }

    @Test
    void keysOfTheProviderOverHttpBreakTheRuleHoweverTheyAreSpelt() {
        assertTrue(new DevelopmentIssuer("https://idp.bank", Optional.of("HTTP://idp.bank/jwks"))
                .brokenBy()
                .isPresent());
    }

    @Test
    void anOpenKafkaBreaksTheRule() {
        assertTrue(new OpenKafka("PLAINTEXT").brokenBy().isPresent());
        assertTrue(new OpenKafka("SSL").brokenBy().isEmpty());
        assertTrue(new OpenKafka("SASL_SSL").brokenBy().isEmpty());
    }

    @Test
    void aDevelopmentKeyBreaksTheRuleAndABanksKeyDoesNot() throws IOException {
        assertTrue(keys("development-decision").brokenBy().orElseThrow().contains("surguch.keys.decision"));
        assertEquals(Optional.empty(), keys("bank-2026").brokenBy());
    }

    @Test
    void aKeyThatIsNotConfiguredIsNotGuessed() throws IOException {
        var keys = keys("bank-2026");
        assertThrows(IllegalStateException.class, () -> keys.named("link"));
    }

    private DeskKeys keys(String keyId) throws IOException {
        var file = folder.resolve(keyId + ".jwk");
        KeyFile.make(keyId, file, folder.resolve(keyId + ".public.jwk"));
        return new DeskKeys(Map.of("decision", file));
    }
}
