package ru.surguch.local.infra;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Stands in for the bank's identity provider where there is none: gives a token to whoever asks. Its issuer name and key
 * id say so, and services refuse both in production.
 *
 * <p>{@code POST /token} takes a form: {@code sub}, {@code role} (repeatable), {@code expires_in} in seconds, and any
 * other field as a claim of that name.
 */
final class DevelopmentIssuer {
    static final String ISSUER = "urn:surguch:development";
    static final String AUDIENCE = "surguch";

    private static final String KEY_FILE = "issuer.jwk";
    private static final long WORKING_DAY_SECONDS = 8 * 60 * 60;
    private static final JsonMapper JSON = new JsonMapper();

    private final RsaJsonWebKey key;
    private final String url;

    private DevelopmentIssuer(RsaJsonWebKey key, String url) {
        this.key = key;
        this.url = url;
    }

    static LoopbackHttp start(StateDirectory state, int port) {
        DevelopmentIssuer issuer = new DevelopmentIssuer(key(state), "http://127.0.0.1:" + port);
        return LoopbackHttp.start(
                port,
                Map.of(
                        "/.well-known/openid-configuration", issuer::discovery,
                        "/jwks", issuer::keys,
                        "/token", issuer::token));
    }

    private static RsaJsonWebKey key(StateDirectory state) {
        try {
            if (state.read(KEY_FILE).isEmpty()) {
                state.write(KEY_FILE, newKey().toJson(OutputControlLevel.INCLUDE_PRIVATE));
            }
            return (RsaJsonWebKey)
                    PublicJsonWebKey.Factory.newPublicJwk(state.read(KEY_FILE).orElseThrow());
        } catch (JoseException e) {
            throw new IllegalStateException("cannot read the issuer's key", e);
        }
    }

    private static RsaJsonWebKey newKey() throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("development-"
                + key.calculateBase64urlEncodedThumbprint("SHA-256").substring(0, 8));
        key.setUse("sig");
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        return key;
    }

    private void discovery(HttpExchange exchange) throws IOException {
        json(
                exchange,
                Map.of(
                        "issuer",
                        ISSUER,
                        "jwks_uri",
                        url + "/jwks",
                        "token_endpoint",
                        url + "/token",
                        "id_token_signing_alg_values_supported",
                        List.of(AlgorithmIdentifiers.RSA_USING_SHA256)));
    }

    private void keys(HttpExchange exchange) throws IOException {
        LoopbackHttp.answer(exchange, 200, "application/json", new JsonWebKeySet(key).toJson());
    }

    private void token(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            throw new IllegalArgumentException("POST a form with sub and role");
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JwtClaims claims = claims(LoopbackHttp.form(body));
        json(exchange, Map.of("access_token", sign(claims), "token_type", "Bearer"));
    }

    private static JwtClaims claims(Map<String, List<String>> form) {
        if (!form.containsKey("sub")) {
            throw new IllegalArgumentException("the field sub is missing");
        }
        JwtClaims claims = new JwtClaims();
        form.forEach((name, values) -> claims.setClaim(name, values.getFirst()));
        claims.unsetClaim("role");
        claims.unsetClaim("expires_in");
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setStringListClaim("groups", form.getOrDefault("role", List.of()));
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTime(expiry(form));
        return claims;
    }

    private static NumericDate expiry(Map<String, List<String>> form) {
        NumericDate expiry = NumericDate.now();
        expiry.addSeconds(
                form.containsKey("expires_in")
                        ? Long.parseLong(form.get("expires_in").getFirst())
                        : WORKING_DAY_SECONDS);
        return expiry;
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setHeader("typ", "JWT");
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(key.getAlgorithm());
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }

    private static void json(HttpExchange exchange, Map<String, ?> body) throws IOException {
        LoopbackHttp.answer(exchange, 200, "application/json", JSON.writeValueAsString(body));
    }
}
