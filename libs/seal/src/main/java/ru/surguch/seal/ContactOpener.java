package ru.surguch.seal;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import ru.surguch.contracts.Contact;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.Sealed;
import ru.surguch.contracts.UnreadableEvent;

/** Opens contacts sealed to this desk, each only for the request it was sealed for. */
public final class ContactOpener {

    private static final AlgorithmConstraints ECDH_ES_ONLY = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.ECDH_ES);
    private static final AlgorithmConstraints A256GCM_ONLY = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);

    private final PublicJsonWebKey key;

    public ContactOpener(PublicJsonWebKey key) {
        this.key = key;
    }

    public Contact open(Sealed contact, RequestId requestId) throws SealBroken {
        var opened = open(contact);
        if (!opened.requestId().equals(requestId)) {
            throw new SealBroken("the contact is for request " + opened.requestId());
        }
        return opened;
    }

    private Contact open(Sealed contact) throws SealBroken {
        try {
            var jwe = new JsonWebEncryption();
            jwe.setAlgorithmConstraints(ECDH_ES_ONLY);
            jwe.setContentEncryptionAlgorithmConstraints(A256GCM_ONLY);
            jwe.setCompactSerialization(contact.jwe());
            jwe.setKey(key.getPrivateKey());
            return EventJson.read(jwe.getPayload(), Contact.class);
        } catch (JoseException | UnreadableEvent e) {
            throw new SealBroken("not a contact sealed for this desk", e);
        }
    }
}
