package ru.surguch.issuance.keystore;

import java.nio.file.Path;
import java.util.Optional;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.issuance.signer.Signer;

/** The issuing key in this process's memory, for machines without a slot. */
public final class KeystoreSigner implements Signer {

    private final SoftwareKey key;

    private KeystoreSigner(SoftwareKey key) {
        this.key = key;
    }

    /** @param publicKey as the issuing certificate has it */
    public static KeystoreSigner open(KeystoreConfig config, GostPublicKey publicKey) {
        var key = KeyFile.read(required(config.file(), "file"), required(config.passwordFile(), "password-file"));
        if (!key.publicKey().pointFingerprint().equals(publicKey.pointFingerprint())) {
            throw new IllegalStateException("the key in surguch.keystore.file is not that of the issuing certificate");
        }
        return new KeystoreSigner(key);
    }

    private static Path required(Optional<Path> value, String name) {
        return value.orElseThrow(() -> new IllegalStateException("surguch.keystore." + name + " is not configured"));
    }

    @Override
    public ParameterSet parameterSet() {
        return key.parameterSet();
    }

    @Override
    public GostPublicKey publicKey() {
        return key.publicKey();
    }

    @Override
    public byte[] sign(byte[] digest) {
        return key.sign(digest);
    }

    /** Memory is always there. */
    @Override
    public void probe() {}

    @Override
    public void close() {}
}
