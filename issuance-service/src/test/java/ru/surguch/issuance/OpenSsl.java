package ru.surguch.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another tool's word on what we make: OpenSSL with the gost engine, and GnuTLS's certtool. */
public final class OpenSsl {

    private static final List<String> CONFIGURATION = List.of(
            "openssl_conf = init",
            "[init]",
            "engines = engines",
            "[engines]",
            "gost = gost",
            "[gost]",
            "engine_id = gost",
            "default_algorithms = ALL");

    private OpenSsl() {}

    /** Runs a tool and returns what it printed; fails with it unless the tool is content. */
    public static String run(Path folder, String... command) throws IOException, InterruptedException {
        var configuration = folder.resolve("openssl.cnf");
        Files.write(configuration, CONFIGURATION);
        var output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("OPENSSL_CONF", configuration.toString());
        var process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command[0] + " does not end");
        }
        var printed = Files.readString(output);
        assertEquals(0, process.exitValue(), printed);
        return printed;
    }
}
