package ru.surguch.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ru.surguch.local.infra.Addresses;
import ru.surguch.local.infra.Database;

/**
 * What each service is told, all in one place: addresses and secrets through the environment, files and switches as
 * settings of the command line.
 */
record ServiceConfig(Addresses infra, Optional<CaFolder> ca, KeyFolder keys, Map<String, Integer> ports) {

    Map<String, String> environment(Service service, Database database) {
        Map<String, String> environment =
                new LinkedHashMap<>(ca.map(CaFolder::environment).orElse(Map.of()));
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.get(service.name())));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.application().name());
        environment.put(
                "QUARKUS_DATASOURCE_PASSWORD", database.application().password().reveal());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner().name());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.owner().password().reveal());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", infra.kafka().orElseThrow());
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", infra.jwks());
        environment.put("MP_JWT_VERIFY_ISSUER", infra.issuerName());
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", String.valueOf(infra.smtpPort()));
        return environment;
    }

    /** Who has which private key follows the trust boundaries of the design: one owner each, the rest get public ones. */
    Map<String, String> settings(Service service) {
        Map<String, String> settings = new LinkedHashMap<>();
        switch (service.name()) {
            case Service.REQUEST -> {
                key(settings, "decision", keys.publicKey("decision"));
                key(settings, "approval-contact", keys.publicKey("approval-contact"));
                key(settings, "notification-contact", keys.publicKey("notification-contact"));
                key(settings, "link", keys.publicKey("link"));
                trustedIssuers(settings);
            }
            case Service.APPROVAL -> {
                key(settings, "decision", keys.privateKey("decision"));
                key(settings, "approval-contact", keys.privateKey("approval-contact"));
                trustedIssuers(settings);
            }
            case Service.ISSUANCE -> {
                key(settings, "decision", keys.publicKey("decision"));
                settings.putAll(ca.orElseThrow().settings());
            }
            case Service.NOTIFICATION -> {
                key(settings, "decision", keys.publicKey("decision"));
                key(settings, "notification-contact", keys.privateKey("notification-contact"));
                key(settings, "link", keys.privateKey("link"));
                settings.put("surguch.links.url", url(Service.NOTIFICATION));
                // no internet-bank on this machine: the page where its API can be tried stands in
                settings.put("surguch.saving-page", url(Service.REQUEST) + "/q/swagger-ui/");
                settings.put("surguch.requests-url", url(Service.REQUEST) + "/v1/requests");
            }
            default -> {}
        }
        return settings;
    }

    private void trustedIssuers(Map<String, String> settings) {
        settings.put(
                "surguch.trusted-issuers", ca.orElseThrow().trustedIssuers().toString());
    }

    private static void key(Map<String, String> settings, String name, Path file) {
        settings.put("surguch.keys." + name, file.toString());
    }

    private String url(String service) {
        return "http://127.0.0.1:" + ports.get(service);
    }
}
