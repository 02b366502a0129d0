package ru.surguch.issuance.ceremony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.surguch.gost.CertificateChain;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.RawSigner;
import ru.surguch.issuance.OpenSsl;
import ru.surguch.issuance.SoftHsm;
import ru.surguch.issuance.hsm.HsmVault;
import ru.surguch.issuance.keystore.KeystoreVault;
import ru.surguch.issuance.signer.KeyVault;

class CeremonyTest {

    private static final String BANK = "АО «Тест-Банк»";

    @TempDir
    Path folder;

    private final List<String> heard = new ArrayList<>();
    private Path out;
    private Path password;

    @BeforeEach
    void password() throws IOException {
        out = folder.resolve("ca");
        password = Files.writeString(folder.resolve("password"), "Ку-ка-ре-ку-1\n");
    }

    private KeystoreVault keystore() {
        return new KeystoreVault(folder, password);
    }

    private Ceremony ceremony(KeyVault vault) {
        var certificates = new CaCertificates(new CaNames(BANK), new CaTerms(15, 10), Clock.systemUTC());
        return new Ceremony(vault, out, certificates, heard::add);
    }

    private CertificateChain hold(KeyVault vault) {
        return ceremony(vault).hold(ParameterSet.CRYPTOPRO_A, "issuing");
    }

    @Test
    void itMakesARootAndAnIssuingCertificateThatNameTheBank() throws IOException {
        var chain = hold(keystore());
        var root = read("root.pem");
        var issuing = read("issuing.pem");
        assertEquals(new CertificateChain(List.of(issuing, root)), chain);
        assertTrue(root.isSignedBy(root));
        var years = root.notBefore().atZone(ZoneOffset.UTC).plusYears(15).toInstant();
        assertEquals(years, root.notAfter());

        var openSsl = new OpenSsl();
        var text = openSsl.text(issuing);
        assertTrue(text.contains(BANK), text);
        assertTrue(text.contains("CA:TRUE, pathlen:0"), text);
        assertTrue(text.contains("Certificate Sign, CRL Sign"), text);
        var verdict = openSsl.run("openssl verify -x509_strict -CAfile %s %s"
                .formatted(out.resolve("root.pem"), out.resolve("issuing.pem")));
        assertTrue(verdict.contains("OK"), verdict);
    }

    private GostCertificate read(String name) throws IOException {
        return GostCertificate.of(Files.readAllBytes(out.resolve(name)));
    }

    @Test
    void aCompletedCeremonyIsNotRepeated() throws IOException {
        hold(keystore());
        var before = Files.readString(out.resolve("issuing.pem"));
        assertThrows(CeremonyRefusal.class, () -> hold(keystore()));
        assertEquals(before, Files.readString(out.resolve("issuing.pem")));
    }

    @Test
    void keysOfSomebodyElseAreLeftAlone() {
        keystore().make(ParameterSet.CRYPTOPRO_A, "root");
        var refusal = assertThrows(CeremonyRefusal.class, () -> hold(keystore()));
        assertTrue(refusal.getMessage().contains("did not make"), refusal.getMessage());
        assertFalse(Files.exists(out.resolve("root.pem")));
    }

    @Test
    void aBegunCeremonyIsNotContinuedInAnotherWay() {
        assertThrows(Crash.class, () -> hold(new CrashingVault(keystore(), 2)));
        assertThrows(CeremonyRefusal.class, () -> ceremony(keystore()).hold(ParameterSet.TC26_512_A, "issuing"));
    }

    @Test
    void whereverItCrashesItGoesOnWithTheSameRoot() throws IOException {
        for (int calls = 1; calls <= 4; calls++) {
            out = folder.resolve("ca" + calls);
            var vault = new KeystoreVault(Files.createDirectory(folder.resolve("keys" + calls)), password);
            var crashing = new CrashingVault(vault, calls);
            assertThrows(Crash.class, () -> hold(crashing));
            var begun = Files.exists(out.resolve("root.pem")) ? Optional.of(read("root.pem")) : Optional.empty();
            hold(vault);
            begun.ifPresent(root -> assertEquals(root, assertReads("root.pem")));
            assertTrue(read("issuing.pem").isSignedBy(read("root.pem")));
        }
    }

    private GostCertificate assertReads(String name) {
        try {
            return read(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The power fails. */
    private static final class Crash extends RuntimeException {}

    /** A place for keys whose n-th call is the last: its work is done, but nobody hears of it. */
    private static final class CrashingVault implements KeyVault {

        private final KeyVault real;
        private int left;

        CrashingVault(KeyVault real, int calls) {
            this.real = real;
            this.left = calls;
        }

        @Override
        public Optional<RawSigner> find(String label) {
            return survive(real.find(label));
        }

        @Override
        public RawSigner make(ParameterSet set, String label) {
            return survive(real.make(set, label));
        }

        private <T> T survive(T result) {
            if (--left == 0) {
                throw new Crash();
            }
            return result;
        }

        @Override
        public void close() {}
    }

    @Test
    void theProtocolTellsEachStep() throws IOException {
        hold(keystore());
        var log = Files.readAllLines(out.resolve("ceremony.log"));
        assertEquals(heard.size(), log.size());
        assertTrue(log.getFirst().contains(BANK));
        assertTrue(log.getLast().endsWith(" completed"));
    }

    @Test
    void aTestParameterSetAndTheRootsOwnLabelAreRefused() {
        assertThrows(CeremonyRefusal.class, () -> ceremony(keystore()).hold(ParameterSet.TEST_256, "issuing"));
        assertThrows(CeremonyRefusal.class, () -> ceremony(keystore()).hold(ParameterSet.CRYPTOPRO_A, "root"));
        assertFalse(Files.exists(out));
    }

    @Test
    void theKeysLieSealedAndReadableByTheirOwnerOnly() throws IOException {
        hold(keystore());
        var key = folder.resolve("issuing.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertTrue(Files.readString(key).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    }

    @Test
    void aBlankTokenIsInitialisedAndItsKeysStay() throws IOException {
        var slot = SoftHsm.fresh();
        for (int call = 0; call < 2; call++) {
            try (var vault = vault(slot)) {
                assertEquals(call == 1, vault.find("issuing").isPresent());
                if (call == 0) {
                    hold(vault);
                }
            }
        }
        assertTrue(read("issuing.pem").isSignedBy(read("root.pem")));
    }

    @Test
    void a512BitCaCanBeMadeInTheSlot() throws IOException {
        try (var vault = vault(SoftHsm.fresh())) {
            ceremony(vault).hold(ParameterSet.TC26_512_A, "issuing");
        }
        assertEquals(ParameterSet.TC26_512_A, read("issuing.pem").publicKey().parameterSet());
    }

    private static HsmVault vault(SoftHsm slot) {
        return HsmVault.open(SoftHsm.module(), "softhsm", SoftHsm.TOKEN, slot.securityOfficerPinFile(), slot.pinFile());
    }

    @Test
    void theCommandLineSaysNoByItsExitCode() {
        var arguments = new String[] {
            "ceremony",
            "--keystore",
            folder.toString(),
            "--password-file",
            password.toString(),
            "--out",
            out.toString(),
            "--organization",
            BANK
        };
        assertEquals(0, CeremonyCommand.run(arguments));
        assertEquals(1, CeremonyCommand.run(arguments));
        assertEquals(2, CeremonyCommand.run("ceremony"));
        assertEquals(2, CeremonyCommand.run("coronation"));
    }
}
