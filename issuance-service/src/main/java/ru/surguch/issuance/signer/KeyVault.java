package ru.surguch.issuance.signer;

import java.util.Optional;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.RawSigner;

/** A place where the ceremony makes keys under labels. */
public interface KeyVault extends AutoCloseable {

    Optional<RawSigner> find(String label);

    /** Makes a key pair; refuses when the label is taken. */
    RawSigner make(ParameterSet set, String label);

    @Override
    void close();
}
