package ru.surguch.issuance.hsm;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.RawSigner;
import ru.surguch.issuance.signer.KeyVault;
import ru.surguch.pkcs11.Cryptoki;
import ru.surguch.pkcs11.KeyId;
import ru.surguch.pkcs11.TokenMaker;
import ru.surguch.pkcs11.TokenName;

/** A token as the ceremony uses it: initialised when it is blank, then filled with keys that never leave it. */
public final class HsmVault implements KeyVault {

    private static final int ID_OCTETS = 16;

    private final Slot slot;

    private HsmVault(Slot slot) {
        this.slot = slot;
    }

    /** Opens the token of this label; where there is none, makes the first blank one into it. */
    public static HsmVault open(Path module, String vendor, String label, Path securityOfficerPinFile, Path pinFile) {
        var cryptoki = Slot.openModule(module, vendor);
        try {
            if (Slot.told(cryptoki::tokens).stream().noneMatch(TokenName.label(label)::names)) {
                initialise(cryptoki, label, securityOfficerPinFile, pinFile);
            }
            return new HsmVault(Slot.of(cryptoki, label, pinFile, 1));
        } catch (RuntimeException e) {
            cryptoki.close();
            throw e;
        }
    }

    private static void initialise(Cryptoki cryptoki, String label, Path securityOfficerPinFile, Path pinFile) {
        try (var officer = Slot.pin(securityOfficerPinFile);
                var user = Slot.pin(pinFile)) {
            Slot.told(() -> TokenMaker.make(cryptoki, label, officer, user));
        }
    }

    @Override
    public Optional<RawSigner> find(String label) {
        return Slot.told(
                () -> slot.token().keys().stream().anyMatch(key -> key.label().equals(label))
                        ? Optional.of(slot.token().key(label))
                        : Optional.empty());
    }

    @Override
    public RawSigner make(ParameterSet set, String label) {
        var id = new byte[ID_OCTETS];
        RandomGenerator.of("SecureRandom").nextBytes(id);
        return Slot.told(() -> slot.token()
                .generateKeyPair(set, label, new KeyId(HexFormat.of().formatHex(id))));
    }

    @Override
    public void close() {
        slot.close();
    }
}
