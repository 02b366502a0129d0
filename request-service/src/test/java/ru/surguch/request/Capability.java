package ru.surguch.request;

import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import ru.surguch.testkit.Keys;
import ru.surguch.web.Roles;

/** What notification-service gives to whoever opens a link. */
public final class Capability {

    private Capability() {}

    public static String of(String requestId) {
        return signed(claims(requestId), Keys.named("link"));
    }

    public static JwtClaims claims(String requestId) {
        var claims = new JwtClaims();
        claims.setIssuer("urn:surguch:link");
        claims.setAudience("request-service");
        claims.setSubject(requestId);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(15);
        claims.setGeneratedJwtId();
        claims.setStringListClaim("groups", Roles.LINK_HOLDER);
        return claims;
    }

    public static String signed(JwtClaims claims, PublicJsonWebKey key) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            jws.setKeyIdHeaderValue(key.getKeyId());
            jws.setHeader("typ", "JWT");
            jws.setKey(key.getPrivateKey());
            jws.setPayload(claims.toJson());
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
