package ru.surguch.pkcs11;

import java.util.List;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;

/**
 * One token with its keys and certificates, used under the user's PIN. It is looked for by the first call and again whenever
 * it was away; every method may throw each of the three {@link HsmFailure}s. Safe for any number of threads.
 */
public final class Token implements AutoCloseable {

    private final TokenName name;
    private final TokenPool pool;
    private final Keys keys;
    private final Certificates certificates;

    /** @param pin is copied; the caller closes the original */
    public Token(Cryptoki cryptoki, TokenName name, Pin pin, PoolLimits limits) {
        this.name = name;
        this.pool = new TokenPool(cryptoki.library(), name, pin, limits);
        this.keys = new Keys(pool, cryptoki.vendor());
        this.certificates = new Certificates(pool, keys);
    }

    /** What the token says of itself now; logs in, so it also tells whether the token can be used. */
    public TokenInfo info() {
        return pool.call(session -> name.among(Cryptoki.tokens(session.p11())));
    }

    /** The GOST private keys. */
    public List<KeyEntry> keys() {
        return keys.list();
    }

    /**
     * The key of this label, after it has proven by a signature over a random digest that its public key is the one we read.
     *
     * @throws HsmRefused {@code NOT_FOUND}, {@code AMBIGUOUS} or {@code KEY_UNSOUND}
     */
    public TokenKey key(String label) {
        return keys.labelled(label);
    }

    /** As {@link #key(String)}, by CKA_ID. */
    public TokenKey key(KeyId id) {
        return keys.withId(id);
    }

    /**
     * Makes a key pair that never leaves the token, and proves it as {@link #key(String)} does; an unsound one is destroyed.
     *
     * @throws HsmRefused {@code ALREADY_THERE} when label or id are taken (tokens themselves do not mind),
     *     {@code UNSUPPORTED}, {@code KEY_UNSOUND}
     */
    public TokenKey generateKeyPair(ParameterSet set, String label, KeyId id) {
        return keys.generate(set, label, id);
    }

    public List<CertificateEntry> certificates() {
        return certificates.list();
    }

    /**
     * Puts the certificate of the key of this id into the token, in place of what was there.
     *
     * @throws HsmRefused {@code NOT_FOUND} without such a key, {@code NOT_ALLOWED} when the certificate is of another key
     */
    public void putCertificate(KeyId id, String label, GostCertificate certificate) {
        certificates.put(id, label, certificate);
    }

    /** Changes the user's PIN; nobody else uses the token meanwhile. */
    public void changePin(Pin fresh) {
        pool.changePin(fresh);
    }

    /**
     * Refuses new calls with {@link HsmBusy}, waits for running ones, logs out.
     *
     * @throws HsmBusy when a call does not end
     */
    @Override
    public void close() {
        pool.close();
    }
}
