package ru.surguch.pkcs11;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A SoftHSM with a token directory of its own and one token in it. */
final class Slot implements AutoCloseable {

    static final String LABEL = "surguch-test";
    static final String PIN = "Ku-Ka-Re-Ku-1";
    static final String SECURITY_OFFICER_PIN = "Of-Fi-Ce-R-1";
    private static final PoolLimits LIMITS = PoolLimits.of(2);

    final Path tokens;
    final Cryptoki cryptoki;

    private Slot(Path tokens, VendorProfile vendor) {
        this.tokens = tokens;
        this.cryptoki = Cryptoki.open(module(), vendor);
    }

    static Slot fresh() {
        return fresh(VendorProfile.named("softhsm"));
    }

    static Slot fresh(VendorProfile vendor) {
        Slot slot = new Slot(freshDirectory(), vendor);
        try (Pin officer = pin(SECURITY_OFFICER_PIN);
                Pin user = pin(PIN)) {
            TokenMaker.make(slot.cryptoki, LABEL, officer, user);
        }
        return slot;
    }

    /** The same tokens in a new process, as it were. */
    Slot again() {
        return new Slot(tokens, VendorProfile.named("softhsm"));
    }

    /** SoftHSM reads its configuration anew with each C_Initialize, from the file that surefire's environment names. */
    private static Path freshDirectory() {
        try {
            Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
            Path tokens = Files.createTempDirectory(configuration.getParent(), "tokens");
            Files.write(configuration, List.of("directories.tokendir = " + tokens, "log.level = ERROR"));
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path module() {
        Path module = Optional.ofNullable(System.getenv("SURGUCH_PKCS11_MODULE"))
                .map(Path::of)
                .orElseGet(Slot::built);
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

    static Pin pin(String pin) {
        return Pin.of(pin.toCharArray());
    }

    Token token() {
        return token(PIN, LIMITS);
    }

    Token token(String pin) {
        return token(pin, LIMITS);
    }

    Token token(String pin, PoolLimits limits) {
        try (Pin user = pin(pin)) {
            return new Token(cryptoki, TokenName.label(LABEL), user, limits);
        }
    }

    TokenPool pool(PoolLimits limits) {
        try (Pin user = pin(PIN)) {
            return new TokenPool(cryptoki.library(), TokenName.label(LABEL), user, limits);
        }
    }

    /** C_Finalize and C_Initialize, as after a token was lost. */
    void restart() {
        cryptoki.library().restart(cryptoki.library().epoch());
    }

    /** As another program in the process would, through a binding of its own. */
    P11 behindItsBack() {
        return new FfmP11(module());
    }

    @Override
    public void close() {
        cryptoki.close();
    }
}
