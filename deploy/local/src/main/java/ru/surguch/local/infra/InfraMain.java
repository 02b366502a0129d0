package ru.surguch.local.infra;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;

/**
 * Runs the infrastructure:
 * {@code <state directory> [--durable] [--mail-and-issuer-only] [--lease-seconds N]}.
 *
 * <p>Durable keeps what was written, through restarts and power cuts; otherwise every start begins empty. With a lease
 * time it stops by itself once nobody has held a {@link Lease} for that long.
 */
public final class InfraMain {

    private InfraMain() {}

    public static void main(String... arguments) throws Exception {
        quietLogs();
        Options options = Options.of(List.of(arguments));
        try {
            Infra infra = new Infra(StateDirectory.at(Path.of(arguments[0])));
            Runtime.getRuntime().addShutdownHook(new Thread(infra::close));
            infra.start(options);
            infra.awaitUnneeded(options);
        } catch (RuntimeException e) {
            e.printStackTrace();
            // Kafka's threads would keep a half-started JVM alive
            System.exit(1);
        }
        System.exit(0);
    }

    private static void quietLogs() throws IOException {
        try (InputStream settings = InfraMain.class.getResourceAsStream("/infra-logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        }
    }
}
