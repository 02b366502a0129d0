package ru.surguch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ru.surguch.local.infra.StateDirectory;

/** Where the authority's keys live, and how issuance-service is told: in a slot, or in files for who asks for that. */
sealed interface KeyHome {

    /** Apart from each other, since certificates belong to their keys. */
    String folder();

    /** What the ceremony needs to know. */
    List<String> ceremony();

    /** What the service needs to know. */
    Map<String, String> settings();

    /** {@code SIGNER=keystore} asks for files; everybody else gets a slot, whose library is built when it is missing. */
    static KeyHome chosen(Path root, StateDirectory state) {
        return "keystore".equals(System.getenv("SIGNER")) ? new Files(state) : new Slot(state, builtModule(root));
    }

    /** A SoftHSM token, opened through this PKCS#11 library. */
    record Slot(StateDirectory state, Path module) implements KeyHome {
        private static final String TOKEN = "surguch-ca";

        @Override
        public String folder() {
            return "ca";
        }

        @Override
        public List<String> ceremony() {
            return List.of(
                    "--module=" + module,
                    "--token=" + TOKEN,
                    "--so-pin-file=" + secret(state, "ca-so-pin"),
                    "--pin-file=" + secret(state, "ca-pin"));
        }

        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "surguch.hsm.module",
                    module.toString(),
                    "surguch.hsm.vendor",
                    "softhsm",
                    "surguch.hsm.token",
                    TOKEN,
                    "surguch.hsm.pin-file",
                    secret(state, "ca-pin").toString());
        }
    }

    /** Encrypted files. */
    record Files(StateDirectory state) implements KeyHome {

        @Override
        public String folder() {
            return "ca-keystore";
        }

        @Override
        public List<String> ceremony() {
            return List.of("--keystore=" + keys(), "--password-file=" + secret(state, "ca-keystore-password"));
        }

        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "surguch.signer", "keystore",
                    "surguch.keystore.file", keys().resolve("issuing.key").toString(),
                    "surguch.keystore.password-file",
                            secret(state, "ca-keystore-password").toString());
        }

        private Path keys() {
            return state.folder("ca-keystore/keys").path();
        }
    }

    private static Path secret(StateDirectory state, String name) {
        state.password(name);
        return state.file("secrets/" + name);
    }

    private static Path builtModule(Path root) {
        try {
            Process build = new ProcessBuilder(
                            root.resolve("deploy/softhsm-gost/build").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String module = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (build.waitFor() != 0) {
                throw new IllegalStateException("SoftHSM with GOST could not be built, see above; "
                        + "SIGNER=keystore does without, for development only");
            }
            return Path.of(module);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
