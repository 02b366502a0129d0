package ru.surguch.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In production, tokens come from the bank's identity provider and its keys over TLS. */
@ApplicationScoped
class DevelopmentIssuer implements ProductionRule {

    static final String DEVELOPMENT = "urn:surguch:development";

    private final String issuer;
    private final String keys;

    DevelopmentIssuer(
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> keys) {
        this.issuer = issuer;
        this.keys = keys.orElse("");
    }

    @Override
    public Optional<String> brokenBy() {
        if (issuer.equals(DEVELOPMENT)) {
            return Optional.of("tokens of the development issuer are accepted");
        }
        return keys.regionMatches(true, 0, "http:", 0, 5)
                ? Optional.of("the identity provider's keys are fetched without TLS")
                : Optional.empty();
    }
}
