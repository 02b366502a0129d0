package ru.surguch.issuance.keystore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.RawSigner;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.issuance.signer.KeyVault;

/** A folder of key files, {@code <label>.key}, all under one password. */
public record KeystoreVault(Path folder, Path passwordFile) implements KeyVault {

    @Override
    public Optional<RawSigner> find(String label) {
        return Files.exists(file(label)) ? Optional.of(KeyFile.read(file(label), passwordFile)) : Optional.empty();
    }

    @Override
    public RawSigner make(ParameterSet set, String label) {
        var key = SoftwareKey.generate(set);
        KeyFile.write(file(label), key, passwordFile);
        return key;
    }

    private Path file(String label) {
        return folder.resolve(label + ".key");
    }

    @Override
    public void close() {}
}
