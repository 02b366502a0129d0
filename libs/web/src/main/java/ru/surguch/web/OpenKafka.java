package ru.surguch.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In production, Kafka knows who speaks: only so can its ACLs keep each desk to the topics that docs/events.md gives it. */
@ApplicationScoped
class OpenKafka implements ProductionRule {

    private final String protocol;

    OpenKafka(@ConfigProperty(name = "kafka.security.protocol", defaultValue = "PLAINTEXT") String protocol) {
        this.protocol = protocol;
    }

    @Override
    public Optional<String> brokenBy() {
        return protocol.equals("SSL") || protocol.equals("SASL_SSL")
                ? Optional.empty()
                : Optional.of("kafka.security.protocol is " + protocol + ": anybody could write events");
    }
}
