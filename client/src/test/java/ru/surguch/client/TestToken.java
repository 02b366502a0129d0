package ru.surguch.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ru.surguch.client.carrier.Carrier;
import ru.surguch.client.carrier.TokenCarrier;
import ru.surguch.client.secret.Secret;
import ru.surguch.pkcs11.Cryptoki;
import ru.surguch.pkcs11.Pin;
import ru.surguch.pkcs11.TokenMaker;
import ru.surguch.pkcs11.VendorProfile;

/** A blank SoftHSM token of its own for each test. */
public final class TestToken {

    public static final String LABEL = "subscriber";
    public static final String PIN = "Ku-Ka-Re-Ku-1";

    private TestToken() {}

    public static void fresh() {
        fresh(PIN);
    }

    public static void fresh(String pin) {
        directory();
        try (Cryptoki cryptoki = open();
                Pin officer = Pin.of("Of-Fi-Ce-R-1".toCharArray());
                Pin user = Pin.of(pin.toCharArray())) {
            TokenMaker.make(cryptoki, LABEL, officer, user);
        }
    }

    // SoftHSM reads the file that surefire's environment names anew with each C_Initialize.
    private static void directory() {
        try {
            Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
            Files.createDirectories(configuration.getParent());
            Path tokens = Files.createTempDirectory(configuration.getParent(), "tokens");
            Files.write(configuration, List.of("directories.tokendir = " + tokens, "log.level = ERROR"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cryptoki open() {
        return Cryptoki.open(module(), VendorProfile.named("softhsm"));
    }

    public static Carrier carrier(String pin) {
        return new TokenCarrier(open(), LABEL, Secret.of(pin.toCharArray()));
    }

    public static Path module() {
        Path module = Optional.ofNullable(System.getenv("SURGUCH_PKCS11_MODULE"))
                .map(Path::of)
                .orElseGet(TestToken::built);
        if (!Files.exists(module)) {
            throw new AssertionError("No PKCS#11 module at " + module + "; build it once: deploy/softhsm-gost/build");
        }
        return module;
    }

    private static Path built() {
        Path cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return cache.resolve("surguch/softhsm-gost-2.6.1/lib/softhsm/libsofthsm2.so");
    }
}
