package ru.surguch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ru.surguch.local.infra.StateDirectory;

/** The throw-away certification authority of this machine: its slot, its PINs, its certificates. */
final class CaFolder {
    private static final String TOKEN = "surguch-ca";

    private final StateDirectory state;
    private final Path module;

    /** {@code module}: the PKCS#11 library of the slot. */
    CaFolder(StateDirectory state, Path module) {
        this.state = state;
        this.module = module;
        if (state.read("softhsm/softhsm2.conf").isEmpty()) {
            state.write(
                    "softhsm/softhsm2.conf",
                    "directories.tokendir = %s%nobjectstore.backend = file%nlog.level = ERROR%n"
                            .formatted(state.folder("softhsm/tokens").path()));
        }
        state.folder("trusted-issuers");
    }

    /** Builds the slot's library where that was not done yet, and says where it is. */
    static Path builtModule(Path root) {
        try {
            Process build = new ProcessBuilder(
                            root.resolve("deploy/softhsm-gost/build").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String module = new String(build.getInputStream().readAllBytes()).strip();
            if (build.waitFor() != 0) {
                throw new IllegalStateException("SoftHSM with GOST could not be built, see above");
            }
            return Path.of(module);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Issuers whose certificates subscribers may hold: this authority, and former ones that somebody puts here. */
    Path trustedIssuers() {
        return state.file("trusted-issuers");
    }

    /** For every process that opens a SoftHSM slot of this machine. */
    Map<String, String> environment() {
        // SoftHSM looks for its tokens only where its own variable says; with a locked pool Botan crashes at exit
        return Map.of("SOFTHSM2_CONF", state.file("softhsm/softhsm2.conf").toString(), "BOTAN_MLOCK_POOL_SIZE", "0");
    }

    Map<String, String> settings() {
        return Map.of(
                "surguch.ca.folder", state.file("ca").toString(),
                "surguch.hsm.module", module.toString(),
                "surguch.hsm.vendor", "softhsm",
                "surguch.hsm.token", TOKEN,
                "surguch.hsm.pin-file", pin("ca-pin").toString());
    }

    /** Makes root and issuing CA once, with issuance-service's own ceremony. */
    void holdCeremony(Service issuance) {
        if (Files.exists(state.file("ca/issuing.pem"))) {
            return;
        }
        Program program = new Program(state, "ceremony");
        ProcessHandle ceremony = program.start(
                issuance.jar(),
                environment(),
                Map.of("quarkus.profile", "local"),
                "ceremony",
                "--module=" + module,
                "--token=" + TOKEN,
                "--so-pin-file=" + pin("ca-so-pin"),
                "--pin-file=" + pin("ca-pin"),
                "--out=" + state.folder("ca").path(),
                "--organization=Банк");
        ceremony.onExit().join();
        program.stop();
        trust(
                "issuing",
                state.read("ca/issuing.pem")
                        .orElseThrow(() -> new IllegalStateException("the ceremony failed, see " + program.log())));
    }

    /** Makes request-service believe, from its next start on, certificates of this issuer. */
    void trust(String name, String pem) {
        state.write("trusted-issuers/" + name + ".pem", pem);
    }

    /** The PKCS#11 library of the slot; other tokens of this machine open with it too. */
    Path module() {
        return module;
    }

    private Path pin(String name) {
        state.password(name);
        return state.file("secrets/" + name);
    }
}
