package ru.surguch.pkcs11;

import static ru.surguch.pkcs11.HsmRefused.Reason.ALREADY_THERE;
import static ru.surguch.pkcs11.HsmRefused.Reason.AMBIGUOUS;
import static ru.surguch.pkcs11.HsmRefused.Reason.KEY_UNSOUND;
import static ru.surguch.pkcs11.HsmRefused.Reason.NOT_FOUND;
import static ru.surguch.pkcs11.HsmRefused.Reason.UNSUPPORTED;
import static ru.surguch.pkcs11.ObjectClass.PRIVATE_KEY;
import static ru.surguch.pkcs11.ObjectClass.PUBLIC_KEY;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.GostRefusal;
import ru.surguch.gost.ParameterSet;

/** Finds and makes the keys of a token. */
final class Keys {

    private final TokenPool pool;
    private final VendorProfile vendor;
    private final Lock making = new ReentrantLock(); // tokens let two keys bear one label: look and make must be one

    Keys(TokenPool pool, VendorProfile vendor) {
        this.pool = pool;
        this.vendor = vendor;
    }

    List<KeyEntry> list() {
        return pool.call(session -> vendor.keyTypes().stream()
                .flatMap(type -> session.find(Template.of(PRIVATE_KEY).with(Attribute.KEY_TYPE, type)).stream())
                .map(key -> new KeyEntry(id(session, key), text(session.attribute(key, Attribute.LABEL))))
                .toList());
    }

    TokenKey labelled(String label) {
        return found(Template.of(PRIVATE_KEY).with(Attribute.LABEL, label), "labelled " + label);
    }

    TokenKey withId(KeyId id) {
        return found(Template.of(PRIVATE_KEY).with(Attribute.ID, id.octets()), "with id " + id);
    }

    private TokenKey found(Template wanted, String described) {
        TokenKey key = pool.call(session -> {
            KeyId id = id(session, one(session, wanted, "private key " + described));
            return new TokenKey(pool, id, vendor, publicKey(session, id));
        });
        key.prove();
        return key;
    }

    /** The parameter set is the public object's: SoftHSM writes another name of the curve into the private one. */
    GostPublicKey publicKey(Session session, KeyId id) {
        long key = one(session, Template.of(PUBLIC_KEY).with(Attribute.ID, id.octets()), "public key with id " + id);
        byte[] parameters = session.attribute(key, Attribute.GOSTR3410_PARAMS);
        byte[] value = session.attribute(key, Attribute.VALUE);
        try {
            ParameterSet set = ParameterSet.of(ASN1ObjectIdentifier.getInstance(parameters));
            return GostPublicKey.of(set, vendor.numbers(set).publicValue().point(value, set.octets()));
        } catch (GostRefusal e) {
            throw new HsmRefused(KEY_UNSOUND, "public key with id " + id, e);
        }
    }

    private static long one(Session session, Template wanted, String described) {
        List<Long> found = session.find(wanted);
        return switch (found.size()) {
            case 0 -> throw new HsmRefused(NOT_FOUND, "no " + described);
            case 1 -> found.getFirst();
            default -> throw new HsmRefused(AMBIGUOUS, "more than one " + described);
        };
    }

    TokenKey generate(ParameterSet set, String label, KeyId id) {
        if (!vendor.makes(set)) {
            throw new HsmRefused(UNSUPPORTED, vendor + " makes no keys of " + set);
        }
        making.lock();
        try {
            pool.call(session -> made(session, new KeyTemplates(vendor, set, label, id)));
            return proven(set, id);
        } finally {
            making.unlock();
        }
    }

    private P11.KeyPair made(Session session, KeyTemplates templates) {
        for (Template taken : templates.mustNotExist()) {
            if (!session.find(taken).isEmpty()) {
                throw new HsmRefused(ALREADY_THERE, "a key of this label or id");
            }
        }
        return session.generateKeyPair(templates);
    }

    private TokenKey proven(ParameterSet set, KeyId id) {
        try {
            TokenKey key = withId(id);
            if (key.parameterSet() != set) {
                throw new HsmRefused(KEY_UNSOUND, "asked for %s, got %s".formatted(set, key.parameterSet()));
            }
            return key;
        } catch (HsmRefused e) {
            destroy(id);
            throw e;
        } catch (HsmBusy e) {
            throw new HsmUnknownOutcome("key pair %s was made, but is not proven".formatted(id), e);
        }
    }

    private void destroy(KeyId id) {
        pool.call(session -> {
            for (ObjectClass part : List.of(PRIVATE_KEY, PUBLIC_KEY)) {
                session.find(Template.of(part).with(Attribute.ID, id.octets())).forEach(session::destroy);
            }
            return null;
        });
    }

    private static KeyId id(Session session, long object) {
        return KeyId.of(session.attribute(object, Attribute.ID));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
