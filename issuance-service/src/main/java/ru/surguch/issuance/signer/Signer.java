package ru.surguch.issuance.signer;

import ru.surguch.gost.RawSigner;

/** The issuing key, wherever it lives; every method may throw each of the three {@link SignerFailure}s. */
public interface Signer extends RawSigner, AutoCloseable {

    /** Whether the key could be used now; throws when it could not. Signs nothing. */
    void probe();

    @Override
    void close();
}
