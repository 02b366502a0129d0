package ru.surguch.gost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another PKI tool than ours, to read what we make: OpenSSL with the gost engine, run in a folder of the test. */
public final class OpenSsl {

    // openssl crl and ocsp take no -engine, so the engine comes through the configuration for all commands.
    private static final String CONFIGURATION = """
            openssl_conf = openssl_init
            [openssl_init]
            engines = engine_section
            [engine_section]
            gost = gost_section
            [gost_section]
            engine_id = gost
            default_algorithms = ALL
            [req]
            distinguished_name = dn
            [dn]
            """;

    /** @param output what the command printed, standard error included */
    public record Result(int exitCode, String output) {

        /** Fails the test with the command's own words unless it ended with 0. */
        public String mustSucceed() {
            if (exitCode != 0) {
                throw new AssertionError("exit code " + exitCode + ":\n" + output);
            }
            return output;
        }
    }

    private final Path folder;
    private final Path configuration;

    /** Fails, naming the command to install it, where OpenSSL or its gost engine is missing. */
    public OpenSsl(Path folder) {
        this.folder = folder;
        this.configuration = write("openssl-gost.cnf", CONFIGURATION.getBytes(StandardCharsets.UTF_8));
        if (!run("engine", "-t", "gost").output().contains("[ available ]")) {
            throw new AssertionError(
                    "OpenSSL has no gost engine: apt-get install openssl libengine-gost-openssl gnutls-bin");
        }
    }

    /** Runs {@code openssl} with the arguments; relative paths are of the test's folder. */
    public Result run(String... arguments) {
        return tool("openssl", arguments);
    }

    /** Runs another tool (certtool of GnuTLS) in the same folder. */
    public Result tool(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output.txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().putAll(Map.of("OPENSSL_CONF", configuration.toString(), "LC_ALL", "C"));
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return finished(process, command, output);
        } catch (IOException e) {
            throw new AssertionError(program + " cannot be run: apt-get install openssl gnutls-bin", e);
        }
    }

    private static Result finished(Process process, List<String> command, Path output) throws IOException {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no answer within 30 s: " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted: " + command, e);
        }
        return new Result(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
    }

    /** Puts a file into the folder. */
    public Path write(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that a command has left in the folder. */
    public byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
