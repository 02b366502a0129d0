package ru.surguch.request.api;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import ru.surguch.web.DeskKeys;
import ru.surguch.web.Roles;

/**
 * Believes two issuers: the bank's identity provider, and notification-service for whoever came by a link. Neither can grant
 * what is the other's: the link gives the role link-holder and no other, the bank's provider any other role.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class LinkIssuer extends JWTCallerPrincipalFactory {

    static final String NAME = "urn:surguch:link";
    static final String AUDIENCE = "request-service";

    private static final JwtConsumer UNVERIFIED = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    // Each factory keeps the first key it resolves, so that two issuers need two of them.
    private final JWTCallerPrincipalFactory bankTokens = new DefaultJWTCallerPrincipalFactory();
    private final JWTCallerPrincipalFactory linkTokens = new DefaultJWTCallerPrincipalFactory();
    private final JWTAuthContextInfo link;

    LinkIssuer(DeskKeys keys) {
        link = new JWTAuthContextInfo(keys.named("link").getPublicKey(), NAME);
        link.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        link.setExpectedAudience(Set.of(AUDIENCE));
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo bank) throws ParseException {
        boolean byLink = isByLink(token);
        var caller = byLink ? linkTokens.parse(token, link) : bankTokens.parse(token, bank);
        var allowed = byLink
                ? caller.getGroups().equals(Set.of(Roles.LINK_HOLDER))
                : !caller.getGroups().contains(Roles.LINK_HOLDER);
        if (!allowed) {
            throw new ParseException("roles that this issuer cannot grant");
        }
        return caller;
    }

    // Only chooses the key: the issuer is believed after the signature and the claim have been verified with it.
    private static boolean isByLink(String token) throws ParseException {
        try {
            return NAME.equals(UNVERIFIED.processToClaims(token).getIssuer());
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new ParseException("not a token", e);
        }
    }
}
