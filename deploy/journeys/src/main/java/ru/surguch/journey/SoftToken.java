package ru.surguch.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A subscriber's token, played by a SoftHSM of its own; given out with the factory PINs of a Rutoken. */
record SoftToken(Path configuration, String serial) {

    static final String LABEL = "surguch-subscriber";
    static final String FACTORY_PIN = "12345678";
    private static final String FACTORY_SO_PIN = "87654321";
    private static final Pattern SERIAL = Pattern.compile("Serial number:\\s+([0-9a-f]+)\\s+Initialized:\\s+yes");

    /** The token in this folder; a fresh one is initialised with SoftHSM's own tool, which stands beside the module. */
    static SoftToken in(Path folder, Path module) {
        try {
            var configuration = folder.resolve("softhsm2.conf");
            if (!Files.exists(configuration)) {
                initialise(folder, configuration, module);
            }
            return new SoftToken(configuration, serial(util(module, configuration, "--show-slots")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void initialise(Path folder, Path configuration, Path module) throws IOException {
        Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(
                configuration, "directories.tokendir = " + folder.resolve("tokens") + "\nlog.level = ERROR\n");
        util(module, configuration, "--init-token", "--free", "--label", LABEL, "--pin", FACTORY_PIN);
    }

    /** What a process that opens the token must be told. */
    Map<String, String> environment() {
        return environment(configuration);
    }

    private static String util(Path module, Path configuration, String... arguments) throws IOException {
        var tool = module.resolve("../../../bin/softhsm2-util").normalize();
        var command = new ArrayList<>(List.of(tool.toString(), "--module", module.toString()));
        command.addAll(List.of(arguments));
        if (arguments[0].equals("--init-token")) {
            command.addAll(List.of("--so-pin", FACTORY_SO_PIN));
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment(configuration));
        var process = builder.start();
        return new String(process.getInputStream().readAllBytes());
    }

    private static String serial(String slots) {
        var found = SERIAL.matcher(slots);
        if (!found.find()) {
            throw new IllegalStateException("no token was made: " + slots);
        }
        return found.group(1);
    }

    private static Map<String, String> environment(Path configuration) {
        return Map.of("SOFTHSM2_CONF", configuration.toString(), "BOTAN_MLOCK_POOL_SIZE", "0");
    }
}
