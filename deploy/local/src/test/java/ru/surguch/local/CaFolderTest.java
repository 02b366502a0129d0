package ru.surguch.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.surguch.local.infra.StateDirectory;

class CaFolderTest {
    @TempDir
    Path folder;

    private StateDirectory state;
    private Service issuance;
    private CaFolder ca;

    @BeforeEach
    void pack() throws IOException {
        state = StateDirectory.at(folder.resolve("state"));
        issuance = new Service(Service.ISSUANCE, FakeService.packedInto(folder));
        ca = new CaFolder(state, new KeyHome.Slot(state, Path.of("/usr/lib/module.so")));
    }

    @Test
    void theCeremonyIsHeldOnceAndItsIssuerTrusted() {
        ca.holdCeremony(issuance);
        ca.holdCeremony(issuance);

        assertEquals(state.read("ca/issuing.pem"), state.read("trusted-issuers/ca.pem"));
        assertTrue(state.read("ca/issuing.pem").orElseThrow().contains("--module=/usr/lib/module.so"));
    }

    @Test
    void pinsReachTheCeremonyAsFilesOnly() {
        ca.holdCeremony(issuance);

        String arguments = state.read("ca/issuing.pem").orElseThrow();
        assertTrue(arguments.contains("--pin-file=" + state.file("secrets/ca-pin")));
        assertFalse(arguments.contains(state.password("ca-pin").reveal()));
        assertFalse(arguments.contains(state.password("ca-so-pin").reveal()));
    }

    @Test
    void keysInFilesHaveAnAuthorityOfTheirOwn() {
        CaFolder files = new CaFolder(state, new KeyHome.Files(state));
        ca.holdCeremony(issuance);
        files.holdCeremony(issuance);

        String arguments = state.read("ca-keystore/issuing.pem").orElseThrow();
        assertTrue(arguments.contains("--keystore=" + state.file("ca-keystore/keys")));
        assertFalse(arguments.contains("--module="));
        assertEquals("keystore", files.settings().get("surguch.signer"));
        assertNotEquals(ca.settings().get("surguch.ca.folder"), files.settings().get("surguch.ca.folder"));
    }

    @Test
    void aFailedCeremonyNamesItsLogAndTrustsNobody() {
        Service broken = new Service(Service.ISSUANCE, folder.resolve("no-such.jar"));

        String failure = assertThrows(IllegalStateException.class, () -> ca.holdCeremony(broken))
                .getMessage();
        assertTrue(failure.endsWith("logs/ceremony.log"), failure);
        assertFalse(Files.exists(ca.trustedIssuers().resolve("ca.pem")));
    }

    @Test
    void softHsmLooksForItsTokensInTheState() {
        String configuration = ca.environment().get("SOFTHSM2_CONF");

        assertEquals(state.file("softhsm/softhsm2.conf").toString(), configuration);
        assertTrue(state.read("softhsm/softhsm2.conf")
                .orElseThrow()
                .contains(state.file("softhsm/tokens").toString()));
    }
}
