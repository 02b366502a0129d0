package ru.surguch.request.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.surguch.request.Capability;
import ru.surguch.request.DeskTest;
import ru.surguch.request.Holder;
import ru.surguch.request.Renewal;
import ru.surguch.testkit.Bearer;
import ru.surguch.testkit.Keys;
import ru.surguch.web.Roles;

@DeskTest
class LinkIssuerTest {

    Renewal renewal;
    JwtClaims claims;

    @BeforeEach
    void aCapabilityAsItShouldBe() {
        renewal = Holder.enrolled().renewal();
        claims = Capability.claims(renewal.number());
    }

    @Test
    void theLinksTokenIsBelieved() {
        assertEquals(409, status(Capability.signed(claims, Keys.named("link"))));
    }

    @Test
    void aTokenSignedWithAnotherKeyIsNot() throws Exception {
        var stranger = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        stranger.setKeyId(Keys.named("link").getKeyId());

        assertEquals(401, status(Capability.signed(claims, stranger)));
        assertEquals(401, status(Capability.signed(claims, Keys.named("decision"))));
    }

    @Test
    void aTokenForAnotherDeskIsNot() {
        claims.setAudience("approval-service");

        assertEquals(401, status(Capability.signed(claims, Keys.named("link"))));
    }

    @Test
    void aTokenThatHasExpiredIsNot() {
        claims.setExpirationTimeMinutesInTheFuture(-5);

        assertEquals(401, status(Capability.signed(claims, Keys.named("link"))));
    }

    @Test
    void aTokenWithoutAnEndIsNot() {
        claims.unsetClaim("exp");

        assertEquals(401, status(Capability.signed(claims, Keys.named("link"))));
    }

    @Test
    void theLinkGrantsNoOtherRole() {
        claims.setStringListClaim("groups", Roles.LINK_HOLDER, Roles.SUBSCRIBER);
        assertEquals(401, status(Capability.signed(claims, Keys.named("link"))));

        claims.setStringListClaim("groups", Roles.OPERATOR);
        assertEquals(401, status(Capability.signed(claims, Keys.named("link"))));
    }

    @Test
    void theBankGrantsNoLink() {
        assertEquals(401, status(Bearer.of(Roles.LINK_HOLDER, renewal.number())));
    }

    @Test
    void anUnsignedTokenIsNoToken() {
        var unsigned = "eyJhbGciOiJub25lIn0."
                + Capability.signed(claims, Keys.named("link")).split("\\.")[1] + ".";

        assertEquals(401, status(unsigned));
        assertEquals(401, status("not.a.token"));
        assertEquals(401, status("%%%"));
    }

    private int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get(renewal.path("/act"))
                .statusCode();
    }
}
