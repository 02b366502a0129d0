package ru.surguch.issuance.hsm;

import java.util.Optional;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.ParameterSet;
import ru.surguch.issuance.signer.Signer;
import ru.surguch.issuance.signer.SignerRefused;
import ru.surguch.pkcs11.TokenKey;

/** The issuing key in a PKCS#11 slot. The token may come and go; the key must be the issuing certificate's. */
public final class HsmSigner implements Signer {

    private final Slot slot;
    private final String label;
    private final GostPublicKey publicKey;
    private volatile TokenKey found;

    private HsmSigner(Slot slot, String label, GostPublicKey publicKey) {
        this.slot = slot;
        this.label = label;
        this.publicKey = publicKey;
    }

    /** @param publicKey as the issuing certificate has it */
    public static HsmSigner open(HsmConfig config, GostPublicKey publicKey) {
        var slot = Slot.open(
                required(config.module(), "module"),
                config.vendor(),
                required(config.token(), "token"),
                required(config.pinFile(), "pin-file"),
                config.sessions());
        return new HsmSigner(slot, config.keyLabel(), publicKey);
    }

    private static <T> T required(Optional<T> value, String name) {
        return value.orElseThrow(() -> new IllegalStateException("surguch.hsm." + name + " is not configured"));
    }

    @Override
    public ParameterSet parameterSet() {
        return publicKey.parameterSet();
    }

    @Override
    public GostPublicKey publicKey() {
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] digest) {
        return Slot.told(() -> key().sign(digest));
    }

    @Override
    public void probe() {
        Slot.told(() -> {
            key();
            return slot.token().info();
        });
    }

    private TokenKey key() {
        if (found == null) {
            found = requireOurs(slot.token().key(label));
        }
        return found;
    }

    private TokenKey requireOurs(TokenKey key) {
        if (!key.publicKey().pointFingerprint().equals(publicKey.pointFingerprint())) {
            throw new SignerRefused("the key " + label + " in the slot is not that of the issuing certificate", null);
        }
        return key;
    }

    @Override
    public void close() {
        slot.close();
    }
}
