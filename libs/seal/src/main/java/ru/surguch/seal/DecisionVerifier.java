package ru.surguch.seal;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import ru.surguch.contracts.Approval;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.Rejection;
import ru.surguch.contracts.RequestApproved;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestRejected;
import ru.surguch.contracts.UnreadableEvent;

/** Reads decisions and believes only approval-service's key, ES256, and a decision of the kind and request it came as. */
public final class DecisionVerifier {

    private static final AlgorithmConstraints ES256_ONLY = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final PublicJsonWebKey key;

    public DecisionVerifier(PublicJsonWebKey key) {
        this.key = key;
    }

    public Approval verify(RequestApproved fact) throws SealBroken {
        return approval(fact.approval(), fact.requestId());
    }

    /** The approval that the certificate was issued under. */
    public Approval verify(CertificateIssued fact) throws SealBroken {
        return approval(fact.approval(), fact.requestId());
    }

    private Approval approval(String compact, RequestId requestId) throws SealBroken {
        var approval = verify(compact, DecisionSigner.APPROVAL, Approval.class);
        if (!approval.requestId().equals(requestId)) {
            throw new SealBroken("the approval is for request " + approval.requestId());
        }
        return approval;
    }

    public Rejection verify(RequestRejected fact) throws SealBroken {
        var rejection = verify(fact.rejection(), DecisionSigner.REJECTION, Rejection.class);
        if (!rejection.requestId().equals(fact.requestId())) {
            throw new SealBroken("the rejection is for request " + rejection.requestId());
        }
        return rejection;
    }

    private <T> T verify(String compact, String type, Class<T> decision) throws SealBroken {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(ES256_ONLY);
            jws.setCompactSerialization(compact);
            jws.setKey(key.getPublicKey());
            if (!jws.verifySignature() || !type.equals(jws.getHeader("typ"))) {
                throw new SealBroken("not a decision signed by approval-service");
            }
            return EventJson.read(jws.getPayload(), decision);
        } catch (JoseException | UnreadableEvent e) {
            throw new SealBroken("not a decision at all", e);
        }
    }
}
