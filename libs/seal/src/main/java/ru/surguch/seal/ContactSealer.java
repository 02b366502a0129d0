package ru.surguch.seal;

import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import ru.surguch.contracts.Contact;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.Sealed;

/** Seals a contact to one desk's public key: a compact JWE (RFC 7516), ECDH-ES, A256GCM. */
public final class ContactSealer {

    private final PublicJsonWebKey reader;

    public ContactSealer(PublicJsonWebKey reader) {
        this.reader = reader;
    }

    public Sealed seal(Contact contact) {
        try {
            var jwe = new JsonWebEncryption();
            jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES);
            jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            jwe.setKeyIdHeaderValue(reader.getKeyId());
            jwe.setKey(reader.getPublicKey());
            jwe.setPayload(EventJson.write(contact));
            return new Sealed(jwe.getCompactSerialization());
        } catch (JoseException e) {
            throw new IllegalStateException("the reader's key does not seal", e);
        }
    }
}
