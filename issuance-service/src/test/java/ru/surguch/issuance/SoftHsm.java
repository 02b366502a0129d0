package ru.surguch.issuance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The GOST slot of this machine, with a directory of tokens of its own for each test that asks. */
public record SoftHsm(Path folder) {

    public static final String TOKEN = "surguch-test";

    /** SoftHSM reads its configuration anew with each C_Initialize, from the file that surefire's environment names. */
    public static SoftHsm fresh() {
        try {
            var configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
            Files.createDirectories(configuration.getParent());
            var folder = Files.createTempDirectory(configuration.getParent(), "softhsm");
            var tokens = Files.createDirectory(folder.resolve("tokens"));
            Files.write(configuration, List.of("directories.tokendir = " + tokens, "log.level = ERROR"));
            Files.writeString(folder.resolve("so-pin"), "Of-Fi-Ce-R-1\n");
            Files.writeString(folder.resolve("pin"), "Ku-Ka-Re-Ku-1\n");
            return new SoftHsm(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path module() {
        var module = Optional.ofNullable(System.getenv("SURGUCH_PKCS11_MODULE"))
                .map(Path::of)
                .orElseGet(SoftHsm::built);
        if (!Files.exists(module)) {
            throw new AssertionError("No PKCS#11 module at " + module + "; build it once: deploy/softhsm-gost/build");
        }
        return module;
    }

    private static Path built() {
        var cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return cache.resolve("surguch/softhsm-gost-2.6.1/lib/softhsm/libsofthsm2.so");
    }

    public Path pinFile() {
        return folder.resolve("pin");
    }

    public Path securityOfficerPinFile() {
        return folder.resolve("so-pin");
    }

    public Path tokens() {
        return folder.resolve("tokens");
    }
}
