package ru.surguch.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;
import ru.surguch.issuance.authority.Authority;
import ru.surguch.issuance.ceremony.CeremonyCommand;
import ru.surguch.issuance.keystore.KeystoreSigner;
import ru.surguch.issuance.signer.Signer;
import ru.surguch.testkit.Infrastructure;
import ru.surguch.web.ProductionRule;

/** The whole desk without a slot. */
@QuarkusTest
@TestProfile(KeystoreTest.Keystore.class)
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "issuance"))
@WithTestResource(KeystoreTest.FileAuthority.class)
class KeystoreTest {

    public static class Keystore implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("surguch.signer", "keystore");
        }
    }

    public static class FileAuthority implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            try {
                var folder = Files.createTempDirectory("keystore");
                var password = Files.writeString(folder.resolve("password"), "Ku-Ka-Re-Ku-1")
                        .toString();
                CeremonyCommand.run(
                        "ceremony",
                        "--keystore",
                        folder.toString(),
                        "--password-file",
                        password,
                        "--out",
                        folder.toString(),
                        "--organization",
                        TestAuthority.ORGANIZATION,
                        "--parameter-set",
                        ParameterSet.TC26_256_A.name());
                return Map.of(
                        "surguch.ca.folder", folder.toString(),
                        "surguch.keystore.file", folder.resolve("issuing.key").toString(),
                        "surguch.keystore.password-file", password);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {}
    }

    @Inject
    Signer signer;

    @Inject
    Authority authority;

    @Inject
    @All
    List<ProductionRule> rules;

    @Test
    void itIssuesWithTheKeyOfTheFile() {
        assertInstanceOf(KeystoreSigner.class, ClientProxy.unwrap(signer));
        var certificate = GostCertificate.of(Desk.issue(Approvals.fresh()).certificate());
        assertTrue(certificate.isSignedBy(authority.issuing()));
        assertEquals(ParameterSet.TC26_256_A, authority.issuing().publicKey().parameterSet());
    }

    @Test
    void productionWouldRefuseToStartWithIt() {
        var broken = rules.stream()
                .map(ProductionRule::brokenBy)
                .flatMap(Optional::stream)
                .toList();
        assertTrue(broken.contains("SIGNER=keystore keeps the issuing key outside an HSM"), broken.toString());
        assertTrue(broken.contains("surguch.oids.arc is the development arc"), broken.toString());
    }
}
