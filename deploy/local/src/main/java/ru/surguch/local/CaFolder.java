package ru.surguch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.surguch.local.infra.StateDirectory;

/** The throw-away certification authority of this machine: its certificates and who trusts them. */
final class CaFolder {
    private static final String SOFTHSM_CONF = "softhsm/softhsm2.conf";

    private final StateDirectory state;
    private final KeyHome keys;

    CaFolder(StateDirectory state, KeyHome keys) {
        this.state = state;
        this.keys = keys;
        state.folder("trusted-issuers");
        if (state.read(SOFTHSM_CONF).isEmpty()) {
            state.write(
                    SOFTHSM_CONF,
                    "directories.tokendir = %s%nobjectstore.backend = file%nlog.level = ERROR%n"
                            .formatted(state.folder("softhsm/tokens").path()));
        }
    }

    /** Issuers whose certificates subscribers may hold: this authority, and former ones that somebody puts here. */
    Path trustedIssuers() {
        return state.file("trusted-issuers");
    }

    /** For every process that opens a SoftHSM slot of this machine. */
    Map<String, String> environment() {
        // SoftHSM looks for its tokens only where its own variable says; with a locked pool Botan crashes at exit
        return Map.of("SOFTHSM2_CONF", state.file(SOFTHSM_CONF).toString(), "BOTAN_MLOCK_POOL_SIZE", "0");
    }

    /** What issuance-service is told. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(keys.settings());
        settings.put("surguch.ca.folder", folder().toString());
        return settings;
    }

    /** Makes root and issuing CA once, with issuance-service's own ceremony. */
    void holdCeremony(Service issuance) {
        Path issuer = folder().resolve("issuing.pem");
        if (!Files.exists(issuer)) {
            run(issuance, issuer);
        }
        trust(issuer);
    }

    private void run(Service issuance, Path result) {
        Program program = new Program(state, "ceremony");
        program.start(issuance.jar(), environment(), Map.of("quarkus.profile", "local"), arguments())
                .onExit()
                .join();
        program.stop();
        if (!Files.exists(result)) {
            throw new IllegalStateException("the ceremony failed, see " + program.log());
        }
    }

    private String[] arguments() {
        List<String> arguments = new ArrayList<>(List.of("ceremony", "--out=" + folder(), "--organization=Банк"));
        arguments.addAll(keys.ceremony());
        return arguments.toArray(String[]::new);
    }

    private Path folder() {
        return state.folder(keys.folder()).path();
    }

    private void trust(Path issuer) {
        try {
            trust(keys.folder(), Files.readString(issuer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes request-service believe, from its next start on, certificates of this issuer. */
    void trust(String name, String pem) {
        state.write("trusted-issuers/" + name + ".pem", pem);
    }

    /** The PKCS#11 library of the slot, if there is one; other tokens of this machine open with it too. */
    Optional<Path> module() {
        return keys instanceof KeyHome.Slot slot ? Optional.of(slot.module()) : Optional.empty();
    }
}
