package ru.surguch.local.infra;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the running infrastructure answers, as kept in {@code infra.properties} while it runs; {@code postgres} and
 * {@code kafka} are empty when somebody else provides them.
 */
public record Addresses(
        long pid,
        int controlPort,
        Optional<Cluster> postgres,
        Optional<String> kafka,
        int smtpPort,
        String mailbox,
        String issuer) {

    public static final String FILE = "infra.properties";

    /** Empty when no infrastructure has announced itself in this state directory. */
    public static Optional<Addresses> read(StateDirectory state) {
        return state.read(FILE).map(Addresses::parse);
    }

    /** Where services fetch the keys that verify tokens. */
    public String jwks() {
        return issuer + "/jwks";
    }

    /** The {@code iss} of the tokens that this infrastructure gives. */
    public String issuerName() {
        return DevelopmentIssuer.ISSUER;
    }

    void announce(StateDirectory state) {
        Properties properties = new Properties();
        properties.setProperty("pid", String.valueOf(pid));
        properties.setProperty("control.port", String.valueOf(controlPort));
        postgres.ifPresent(cluster -> {
            properties.setProperty("postgres.url", cluster.jdbcBase());
            properties.setProperty("postgres.superuser", cluster.superuser());
            properties.setProperty("postgres.password", cluster.password().reveal());
        });
        kafka.ifPresent(bootstrap -> properties.setProperty("kafka.bootstrap", bootstrap));
        properties.setProperty("smtp.port", String.valueOf(smtpPort));
        properties.setProperty("mail.url", mailbox);
        properties.setProperty("issuer.url", issuer);
        state.write(FILE, text(properties));
    }

    private static String text(Properties properties) {
        try (StringWriter text = new StringWriter()) {
            properties.store(text, "where the infrastructure answers; deleted when it stops");
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Addresses parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Addresses(
                Long.parseLong(properties.getProperty("pid")),
                Integer.parseInt(properties.getProperty("control.port")),
                Optional.ofNullable(properties.getProperty("postgres.url")).map(url -> cluster(url, properties)),
                Optional.ofNullable(properties.getProperty("kafka.bootstrap")),
                Integer.parseInt(properties.getProperty("smtp.port")),
                properties.getProperty("mail.url"),
                properties.getProperty("issuer.url"));
    }

    private static Cluster cluster(String url, Properties properties) {
        return new Cluster(
                url,
                properties.getProperty("postgres.superuser"),
                new Password(properties.getProperty("postgres.password")));
    }
}
