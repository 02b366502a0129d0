package ru.surguch.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ru.surguch.gost.GostCertificate;

/** Another tool's word on what we make: OpenSSL with the gost engine, and GnuTLS's certtool, in a folder of their own. */
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

    private final Path folder;

    public OpenSsl() {
        try {
            folder = Files.createTempDirectory("openssl");
            Files.write(folder.resolve("openssl.cnf"), CONFIGURATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file into the folder and returns its path. */
    public String file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The certificate as openssl prints it, string types of the names included. */
    public String text(GostCertificate certificate) {
        var file = file("certificate.der", certificate.der());
        return run("openssl x509 -inform DER -noout -text -nameopt multiline,utf8,-esc_msb,show_type -in " + file);
    }

    /** Runs a command, words parted by blanks, and returns what it printed; fails with that unless the tool is content. */
    public String run(String command) {
        try {
            var output = folder.resolve("output.txt");
            var builder = new ProcessBuilder(command.split(" "))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment()
                    .put("OPENSSL_CONF", folder.resolve("openssl.cnf").toString());
            var process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end");
            }
            assertEquals(0, process.exitValue(), Files.readString(output));
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
