package ru.surguch.notification.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.RequestId;
import ru.surguch.testkit.Infrastructure;
import ru.surguch.testkit.Keys;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class CapabilityMintTest {

    @Inject
    CapabilityMint mint;

    private final RequestId request = RequestId.fresh();

    @Test
    void theJwtIsSignedWithThisDesksKeyForTheRequestDesk() throws InvalidJwtException, MalformedClaimException {
        var claims = verified(mint.mint(request).jwt());
        assertEquals("urn:surguch:link", claims.getIssuer());
        assertEquals(List.of("request-service"), claims.getAudience());
    }

    @Test
    void itCarriesOneRequestAndOneRoleAndNothingElse() throws InvalidJwtException, MalformedClaimException {
        var claims = verified(mint.mint(request).jwt());
        assertEquals(request.toString(), claims.getSubject());
        assertEquals(List.of("link-holder"), claims.getStringListClaimValue("groups"));
        assertEquals(Set.of("iss", "aud", "sub", "groups", "iat", "exp", "jti"), claims.getClaimNames());
    }

    @Test
    void itLastsFifteenMinutes() throws InvalidJwtException, MalformedClaimException {
        var capability = mint.mint(request);
        var claims = verified(capability.jwt());
        var life = claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
        assertEquals(Duration.ofMinutes(15).toSeconds(), life);
        assertEquals(
                capability.expiresAt().getEpochSecond(),
                claims.getExpirationTime().getValue());
    }

    @Test
    void anotherDesksKeyDoesNotVerifyIt() {
        var jwt = mint.mint(request).jwt();
        assertThrows(InvalidJwtException.class, () -> reader("decision").processToClaims(jwt));
    }

    @Test
    void itDoesNotTellItself() {
        var capability = mint.mint(request);
        assertFalse(capability.toString().contains(capability.jwt()));
    }

    private static JwtClaims verified(String jwt) throws InvalidJwtException {
        return reader("link").processToClaims(jwt);
    }

    private static JwtConsumer reader(String key) {
        return new JwtConsumerBuilder()
                .setVerificationKey(Keys.named(key).getPublicKey())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "ES256"))
                .setExpectedIssuer("urn:surguch:link")
                .setExpectedAudience("request-service")
                .setRequireExpirationTime()
                .build();
    }
}
