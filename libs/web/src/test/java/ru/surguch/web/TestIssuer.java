package ru.surguch.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

/** An identity provider's key pair, made for one test run. */
public class TestIssuer implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            return Map.of(
                    "mp.jwt.verify.publickey", pem("PUBLIC", pair.getPublic()),
                    "smallrye.jwt.sign.key", pem("PRIVATE", pair.getPrivate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // The keys go with the process.
    }

    private static String pem(String kind, Key key) {
        var body = Base64.getEncoder().encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + " KEY-----\n" + body + "\n-----END " + kind + " KEY-----";
    }
}
