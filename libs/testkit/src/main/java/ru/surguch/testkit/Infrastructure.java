package ru.surguch.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import ru.surguch.local.infra.Database;
import ru.surguch.local.infra.Databases;
import ru.surguch.local.infra.Password;
import ru.surguch.local.infra.Topics;

/**
 * PostgreSQL, Kafka, mail and tokens for a {@code @QuarkusTest}: each start of the application gets a database and
 * topics of its own. {@code INFRA_MODE} says which servers: {@code embedded} (default) or {@code containers}.
 *
 * <pre>
 * &#64;QuarkusTest
 * &#64;WithTestResource(value = Infrastructure.class, initArgs = &#64;ResourceArg(name = "service", value = "request"))
 * </pre>
 */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {
    static final String MAILBOX = "surguch.testkit.mailbox";
    static final String ISSUER = "surguch.testkit.issuer";
    private String service;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "test");
    }

    @Override
    public Map<String, String> start() {
        Servers servers = Servers.running();
        String unique = Long.toString(System.nanoTime(), 36);
        Database database = new Databases(servers.postgres(), _ -> Password.random()).create(service + "_" + unique);
        String prefix = unique + "-";
        Topics.create(servers.kafka(), prefix);
        Map<String, String> config = new HashMap<>(Keys.config());
        config.putAll(Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                Map.entry("quarkus.datasource.username", database.application().name()),
                Map.entry(
                        "quarkus.datasource.password",
                        database.application().password().reveal()),
                Map.entry("quarkus.flyway.username", database.owner().name()),
                Map.entry("quarkus.flyway.password", database.owner().password().reveal()),
                Map.entry("kafka.bootstrap.servers", servers.kafka()),
                Map.entry("topics.prefix", prefix),
                Map.entry("quarkus.mailer.mock", "false"),
                Map.entry("quarkus.mailer.host", "127.0.0.1"),
                Map.entry("quarkus.mailer.port", String.valueOf(servers.rest().smtpPort())),
                // in test mode Quarkus would put a key of its own here, and it would win over the location
                Map.entry("mp.jwt.verify.publickey", "NONE"),
                Map.entry("mp.jwt.verify.publickey.location", servers.rest().jwks()),
                Map.entry("mp.jwt.verify.issuer", servers.rest().issuerName()),
                Map.entry("quarkus.log.category.\"org.apache.kafka\".level", "WARN"),
                Map.entry(MAILBOX, servers.rest().mailbox()),
                Map.entry(ISSUER, servers.rest().issuer())));
        return config;
    }

    /** Nothing to do: what was made for this application goes with the servers, which outlive it for the next one. */
    @Override
    public void stop() {}
}
