package ru.surguch.issuance.hsm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.issuance.SoftHsm;
import ru.surguch.issuance.signer.SignerBusy;
import ru.surguch.issuance.signer.SignerRefused;

/** The key in a real slot. */
class HsmSignerTest {

    private static final byte[] DIGEST = ParameterSet.CRYPTOPRO_A.streebog().of(new byte[] {1, 2, 3});

    private SoftHsm slot;
    private GostPublicKey publicKey;

    /** As the configuration of the service names it. */
    private record Config(Optional<Path> module, Optional<String> token, Optional<Path> pinFile, String keyLabel)
            implements HsmConfig {

        @Override
        public String vendor() {
            return "softhsm";
        }

        @Override
        public int sessions() {
            return 2;
        }
    }

    @BeforeEach
    void ceremony() {
        slot = SoftHsm.fresh();
        try (var vault = HsmVault.open(
                SoftHsm.module(), "softhsm", SoftHsm.TOKEN, slot.securityOfficerPinFile(), slot.pinFile())) {
            publicKey = vault.make(ParameterSet.CRYPTOPRO_A, "issuing").publicKey();
            vault.make(ParameterSet.CRYPTOPRO_A, "another");
        }
    }

    private Config config(String label, Path pinFile) {
        return new Config(Optional.of(SoftHsm.module()), Optional.of(SoftHsm.TOKEN), Optional.of(pinFile), label);
    }

    private HsmSigner signer(String label) {
        return HsmSigner.open(config(label, slot.pinFile()), publicKey);
    }

    @Test
    void itSignsWithTheKeyOfTheIssuingCertificate() {
        try (var signer = signer("issuing")) {
            signer.probe();
            assertTrue(publicKey.verifies(DIGEST, signer.sign(DIGEST)));
        }
    }

    @Test
    void anotherKeyThanTheIssuingCertificatesIsRefused() {
        try (var signer = signer("another")) {
            assertThrows(SignerRefused.class, () -> signer.sign(DIGEST));
        }
    }

    @Test
    void aKeyThatIsNotThereIsRefused() {
        try (var signer = signer("lost")) {
            assertThrows(SignerRefused.class, () -> signer.sign(DIGEST));
        }
    }

    @Test
    void aWrongPinIsRefusedAndNamesNoPin() throws IOException {
        var pinFile = Files.writeString(slot.folder().resolve("wrong-pin"), "Wrong-Pin-1");
        try (var signer = HsmSigner.open(config("issuing", pinFile), publicKey)) {
            var refusal = assertThrows(SignerRefused.class, () -> signer.sign(DIGEST));
            assertFalse(refusal.getMessage().contains("Wrong-Pin-1"));
        }
    }

    @Test
    void aTokenThatIsAwayIsBusyAndSignsWhenItIsBack() throws IOException {
        var away = slot.folder().resolve("away");
        Files.move(slot.tokens(), away);
        Files.createDirectory(slot.tokens());
        try (var signer = signer("issuing")) {
            assertThrows(SignerBusy.class, signer::probe);
            assertThrows(SignerBusy.class, () -> signer.sign(DIGEST));
            Files.delete(slot.tokens());
            Files.move(away, slot.tokens());
            assertTrue(publicKey.verifies(DIGEST, patiently(signer)));
        }
    }

    private static byte[] patiently(HsmSigner signer) {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                return signer.sign(DIGEST);
            } catch (SignerBusy e) {
                pause();
            }
        }
        return signer.sign(DIGEST);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsNotConfiguredIsNamed() {
        var config = new Config(Optional.empty(), Optional.of("t"), Optional.of(slot.pinFile()), "issuing");
        var fault = assertThrows(IllegalStateException.class, () -> HsmSigner.open(config, publicKey));
        assertEquals("surguch.hsm.module is not configured", fault.getMessage());
    }

    @Test
    void theSignerKnowsItsKeyWithoutAskingTheSlot() {
        var other = SoftwareKey.generate(ParameterSet.TC26_512_A).publicKey();
        try (var signer = HsmSigner.open(config("issuing", slot.pinFile()), other)) {
            assertEquals(ParameterSet.TC26_512_A, signer.parameterSet());
        }
    }
}
