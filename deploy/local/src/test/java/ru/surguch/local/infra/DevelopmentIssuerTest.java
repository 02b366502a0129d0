package ru.surguch.local.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentIssuerTest {
    @TempDir
    Path folder;

    private StateDirectory state;
    private String url;
    private LoopbackHttp issuer;

    @BeforeEach
    void start() {
        state = StateDirectory.at(folder);
        int port = new Ports(state).port("issuer");
        url = "http://127.0.0.1:" + port;
        issuer = DevelopmentIssuer.start(state, port);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void aTokenIsVerifiedWithTheKeysThatDiscoveryPointsTo() throws Exception {
        JwtClaims claims =
                verified(token("sub=ivanova&role=operator&role=supervisor&branch=%D0%A2%D0%BE%D0%BC%D1%81%D0%BA"));

        assertEquals("ivanova", claims.getSubject());
        assertEquals("urn:surguch:development", claims.getIssuer());
        assertEquals(List.of("operator", "supervisor"), claims.getStringListClaimValue("groups"));
        assertEquals("Томск", claims.getStringClaimValue("branch"));
    }

    @Test
    void theCallerChoosesTheLifetimeButNeitherIssuerNorAudience() throws Exception {
        String token = token("sub=ivanova&iss=https://bank.example&aud=other&groups=ca-admin");

        JwtClaims claims = verified(token);
        assertEquals("urn:surguch:development", claims.getIssuer());
        assertEquals(List.of(), claims.getStringListClaimValue("groups"));
        assertThrows(InvalidJwtException.class, () -> verified(token("sub=ivanova&expires_in=-3600")));
    }

    @Test
    void itsKeySaysWhatItIsAndIsReadableByItsOwnerOnly() throws Exception {
        assertTrue(get("/jwks").contains("\"kid\":\"development-"));
        assertTrue(!get("/jwks").contains("\"d\":"), "the private part stays inside");
        assertEquals(
                PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(state.file("issuer.jwk")));
    }

    @Test
    void aRequestWithoutASubjectOrWithABadLifetimeIsRefused() throws Exception {
        assertEquals(400, post("role=operator").statusCode());
        assertEquals(400, post("sub=ivanova&expires_in=soon").statusCode());
    }

    @Test
    void theKeySurvivesARestart() throws Exception {
        String token = token("sub=ivanova");
        issuer.close();
        issuer = DevelopmentIssuer.start(state, URI.create(url).getPort());

        assertEquals("ivanova", verified(token).getSubject());
    }

    private JwtClaims verified(String token) throws Exception {
        String keys = new JsonMapper()
                .readTree(get("/.well-known/openid-configuration"))
                .get("jwks_uri")
                .asText();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(keys)))
                .setExpectedAudience("surguch")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private String token(String form) throws Exception {
        return new JsonMapper().readTree(post(form).body()).get("access_token").asText();
    }

    private HttpResponse<String> post(String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url + "/token")).POST(BodyPublishers.ofString(form)));
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url + path))).body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
