package ru.surguch.notification.link;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.surguch.contracts.RequestId;
import ru.surguch.web.DeskKeys;
import ru.surguch.web.Roles;

/** Mints capabilities with this desk's key {@code link}: ES256, one request, one role, a few minutes. */
@ApplicationScoped
public class CapabilityMint {

    static final String ISSUER = "urn:surguch:link";
    static final String AUDIENCE = "request-service";

    private final PrivateKey key;
    private final String keyId;
    private final Clock clock;
    private final Duration valid;

    CapabilityMint(
            DeskKeys keys,
            Clock clock,
            @ConfigProperty(name = "surguch.capability.valid", defaultValue = "15m") Duration valid) {
        this.key = keys.named("link").getPrivateKey();
        this.keyId = keys.named("link").getKeyId();
        this.clock = clock;
        this.valid = valid;
    }

    public Capability mint(RequestId requestId) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS); // a JWT counts in seconds
        var end = now.plus(valid);
        return new Capability(requestId, jwt(requestId, now, end), end);
    }

    private String jwt(RequestId requestId, Instant now, Instant end) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(requestId.toString())
                .groups(Roles.LINK_HOLDER)
                .issuedAt(now)
                .expiresAt(end)
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(keyId)
                .sign(key);
    }
}
