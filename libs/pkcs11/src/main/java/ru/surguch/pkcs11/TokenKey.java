package ru.surguch.pkcs11;

import static ru.surguch.pkcs11.HsmRefused.Reason.KEY_UNSOUND;
import static ru.surguch.pkcs11.HsmRefused.Reason.NOT_FOUND;
import static ru.surguch.pkcs11.HsmRefused.Reason.UNSUPPORTED;

import java.util.List;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.RawSigner;

/** A private key in a token; stays good while the token goes and comes back. */
public final class TokenKey implements RawSigner {

    private record Found(Sessions login, long handle) {}

    private final TokenPool pool;
    private final KeyId id;
    private final long mechanism;
    private final GostPublicKey publicKey;
    private volatile Found found;

    TokenKey(TokenPool pool, KeyId id, VendorProfile vendor, GostPublicKey publicKey) {
        this.pool = pool;
        this.id = id;
        this.mechanism = vendor.numbers(publicKey.parameterSet()).sign();
        this.publicKey = publicKey;
    }

    public KeyId id() {
        return id;
    }

    @Override
    public ParameterSet parameterSet() {
        return publicKey.parameterSet();
    }

    @Override
    public GostPublicKey publicKey() {
        return publicKey;
    }

    /**
     * Signs on the token, then verifies: no signature leaves that does not fit {@link #publicKey()}.
     *
     * @throws HsmRefused also for a digest of another length: SoftHSM would sign it
     * @throws HsmUnknownOutcome also when the token gave a signature that does not verify
     */
    @Override
    public byte[] sign(byte[] digest) {
        byte[] signature = signed(digest);
        if (!publicKey.verifies(digest, signature)) {
            throw new HsmUnknownOutcome("the token's signature does not verify under key " + id);
        }
        return signature;
    }

    /** Signs a random digest: shows that the private key in the token is the one of {@link #publicKey()}. */
    void prove() {
        byte[] digest = pool.call(session -> session.random(parameterSet().octets()));
        if (!publicKey.verifies(digest, signed(digest))) {
            throw new HsmRefused(KEY_UNSOUND, "private and public key with id %s do not match".formatted(id));
        }
    }

    private byte[] signed(byte[] digest) {
        if (digest.length != parameterSet().octets()) {
            throw new HsmRefused(UNSUPPORTED, "digest of %d octets for %s".formatted(digest.length, parameterSet()));
        }
        return pool.call(session -> session.sign(handle(session), mechanism, digest));
    }

    private long handle(Session session) {
        Found known = found;
        if (known == null || known.login() != session.login()) {
            known = new Found(session.login(), find(session));
            found = known;
        }
        return known.handle();
    }

    private long find(Session session) {
        List<Long> keys = session.find(Template.of(ObjectClass.PRIVATE_KEY).with(Attribute.ID, id.octets()));
        if (keys.size() != 1) {
            throw new HsmRefused(NOT_FOUND, "%d private keys with id %s".formatted(keys.size(), id));
        }
        return keys.getFirst();
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
