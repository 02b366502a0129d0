package ru.surguch.seal;

import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.Rejection;

/** Signs an officer's decision with approval-service's own key: a compact JWS (RFC 7515), ES256, the whole decision inside. */
public final class DecisionSigner {

    static final String APPROVAL = "surguch-approval+jws";
    static final String REJECTION = "surguch-rejection+jws";

    private final PublicJsonWebKey key;

    public DecisionSigner(PublicJsonWebKey key) {
        if (key.getPrivateKey() == null) {
            throw new IllegalArgumentException("the decision key has no private part");
        }
        this.key = key;
    }

    public String sign(Approval approval) {
        return sign(APPROVAL, EventJson.write(approval));
    }

    public String sign(Rejection rejection) {
        return sign(REJECTION, EventJson.write(rejection));
    }

    private String sign(String type, String payload) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            jws.setKeyIdHeaderValue(key.getKeyId());
            jws.setHeader("typ", type);
            jws.setPayload(payload);
            jws.setKey(key.getPrivateKey());
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the decision key does not sign", e);
        }
    }
}
