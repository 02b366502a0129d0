package ru.surguch.pkcs11;

import static ru.surguch.pkcs11.ObjectClass.PRIVATE_KEY;
import static ru.surguch.pkcs11.ObjectClass.PUBLIC_KEY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import ru.surguch.gost.ParameterSet;

/** What a new key pair is to be like, in the words of its vendor. */
record KeyTemplates(VendorProfile vendor, ParameterSet set, String label, KeyId id) {

    long mechanism() {
        return vendor.numbers(set).generate();
    }

    Template publicKey() {
        return parameters(named(PUBLIC_KEY)).with(Attribute.PRIVATE, false).with(Attribute.VERIFY, true);
    }

    Template privateKey() {
        Template key = named(PRIVATE_KEY).with(Attribute.PRIVATE, true);
        if (vendor.protectionInPrivateKey()) {
            key.with(Attribute.SENSITIVE, true)
                    .with(Attribute.EXTRACTABLE, false)
                    .with(Attribute.SIGN, true);
        }
        return vendor.parametersInPrivateKey() ? parameters(key) : key;
    }

    /** Label and id must both be free, for either key. */
    List<Template> mustNotExist() {
        return List.of(
                Template.of(PRIVATE_KEY).with(Attribute.LABEL, label),
                Template.of(PRIVATE_KEY).with(Attribute.ID, id.octets()),
                Template.of(PUBLIC_KEY).with(Attribute.LABEL, label),
                Template.of(PUBLIC_KEY).with(Attribute.ID, id.octets()));
    }

    private Template named(ObjectClass part) {
        return Template.of(part)
                .with(Attribute.KEY_TYPE, vendor.numbers(set).keyType())
                .with(Attribute.TOKEN, true)
                .with(Attribute.LABEL, label)
                .with(Attribute.ID, id.octets());
    }

    private Template parameters(Template key) {
        return key.with(Attribute.GOSTR3410_PARAMS, der(set.oid()))
                .with(Attribute.GOSTR3411_PARAMS, der(set.streebog().oid()));
    }

    private static byte[] der(ASN1ObjectIdentifier oid) {
        try {
            return oid.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException("An OID is encoded in memory", e);
        }
    }
}
