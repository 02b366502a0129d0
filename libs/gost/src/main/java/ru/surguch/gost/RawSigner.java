package ru.surguch.gost;

/** A private key wherever it lives, able to do the one thing we ask of it: sign a digest. */
public interface RawSigner {

    ParameterSet parameterSet();

    GostPublicKey publicKey();

    /**
     * Signs a Streebog digest of {@link ParameterSet#octets()} octets, given as software prints it (not reversed).
     *
     * @return s || r, each big-endian and {@code octets()} long (RFC 9215 §2)
     */
    byte[] sign(byte[] digest);

    /** Hashes the message with the key's own Streebog and signs that. */
    default byte[] signMessage(byte[] message) {
        return sign(parameterSet().streebog().of(message));
    }
}
