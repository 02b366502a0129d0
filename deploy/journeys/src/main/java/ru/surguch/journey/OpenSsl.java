package ru.surguch.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** OpenSSL with the gost engine: a verdict on our certificates by code that is not ours. */
public final class OpenSsl {

    private static final String CONFIGURATION = """
            openssl_conf = openssl_init
            [openssl_init]
            engines = engine_section
            [engine_section]
            gost = gost_section
            [gost_section]
            engine_id = gost
            default_algorithms = ALL
            """;

    private final Path folder;

    OpenSsl(Path folder) {
        this.folder = folder;
        write("openssl-gost.cnf", CONFIGURATION);
    }

    /** Whether OpenSSL and its gost engine are installed (Debian: {@code libengine-gost-openssl}). */
    boolean isInstalled() {
        return run("engine", "gost").contains("GOST engine");
    }

    /** What {@code openssl verify} says of the certificate under this chain (issuing CA and root, PEM); "OK" at the end when all is well. */
    String verify(String certificate, String chain) {
        write("ca.pem", chain);
        write("subscriber.pem", certificate);
        return run("verify", "-CAfile", "ca.pem", "subscriber.pem");
    }

    private String run(String... arguments) {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .put("OPENSSL_CONF", folder.resolve("openssl-gost.cnf").toString());
        try {
            var process = builder.start();
            return new String(process.getInputStream().readAllBytes()).strip();
        } catch (IOException e) {
            return "openssl is not installed";
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
