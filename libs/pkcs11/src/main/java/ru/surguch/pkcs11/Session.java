package ru.surguch.pkcs11;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A session lent to one piece of work.
 *
 * @param login whose sessions it belongs to: object handles found in other ones are void
 */
record Session(P11 p11, long handle, Sessions login, AtomicReference<Stage> stage) {

    /** Whether the token was asked to act; decided once between the work and a caller who waits no longer. */
    enum Stage {
        ASKING,
        ACTING,
        ABANDONED
    }

    // Passed before every call that acts: a caller who was told that nothing was done must stay right.
    private P11 acting() {
        if (!stage.compareAndSet(Stage.ASKING, Stage.ACTING) && stage.get() == Stage.ABANDONED) {
            throw new HsmBusy("nobody waits for it any more");
        }
        return p11;
    }

    List<Long> find(Template wanted) {
        return p11.find(handle, wanted);
    }

    byte[] attribute(long object, Attribute attribute) {
        return p11.attribute(handle, object, attribute);
    }

    byte[] random(int octets) {
        return p11.random(handle, octets);
    }

    byte[] sign(long key, long mechanism, byte[] digest) {
        return acting().sign(handle, key, mechanism, digest);
    }

    P11.KeyPair generateKeyPair(KeyTemplates templates) {
        return acting().generateKeyPair(handle, templates.mechanism(), templates.publicKey(), templates.privateKey());
    }

    void create(Template object) {
        acting().createObject(handle, object);
    }

    void destroy(long object) {
        acting().destroyObject(handle, object);
    }

    void changePin(Pin old, Pin fresh) {
        acting().setPin(handle, old, fresh);
    }
}
