package ru.surguch.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import ru.surguch.local.infra.Addresses;
import ru.surguch.local.infra.InfraProcess;
import ru.surguch.local.infra.Lease;
import ru.surguch.local.infra.StateDirectory;

/**
 * One infrastructure for all test JVMs of this checkout: the first one starts it, each holds a lease while it lives, and
 * it stops by itself some minutes after the last one.
 */
final class SharedInfra {
    // longer than what Maven does between the tests of two modules, even on a busy machine
    private static final String IDLE_SECONDS = "180";

    // the leases of this JVM: given back when it ends
    private static final List<Lease> HELD = new ArrayList<>();

    private SharedInfra() {}

    static Addresses attach(String name, String... options) {
        StateDirectory state = StateDirectory.at(root().resolve("target").resolve(name));
        try (FileLock _ = awaitTurn(state)) {
            return running(state).orElseGet(() -> started(state, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock awaitTurn(StateDirectory state) {
        return Awaitility.await("another test JVM starts the infrastructure")
                .atMost(Duration.ofSeconds(120))
                .until(() -> state.lock("start.lock"), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Addresses> running(StateDirectory state) {
        Optional<Addresses> announced = Addresses.read(state);
        if (announced.isPresent() && isOlderThanLauncher(state)) {
            InfraProcess.stop(announced.get());
            return Optional.empty();
        }
        return announced.filter(SharedInfra::lease);
    }

    // a JVM whose jar was rebuilt under it fails in strange ways
    private static boolean isOlderThanLauncher(StateDirectory state) {
        return state.file(Addresses.FILE).toFile().lastModified()
                < launcher().toFile().lastModified();
    }

    private static boolean lease(Addresses addresses) {
        Optional<Lease> lease = Lease.take(addresses.controlPort());
        lease.ifPresent(HELD::add);
        return lease.isPresent();
    }

    private static Addresses started(StateDirectory state, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--lease-seconds", IDLE_SECONDS));
        String classPath = launcher() + ":" + launcher().resolveSibling("lib") + "/*";
        Addresses addresses = InfraProcess.launch(classPath, state, all).awaitReady();
        if (!lease(addresses)) {
            throw new IllegalStateException("the infrastructure gives no lease, see " + state.file("infra.log"));
        }
        return addresses;
    }

    private static Path launcher() {
        Path jar = root().resolve("deploy/local/target/local.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    jar + " is missing: build it with ./mvnw -pl deploy/local package -DskipTests");
        }
        return jar;
    }

    private static Path root() {
        return Optional.ofNullable(System.getProperty("surguch.root"))
                .map(Path::of)
                .orElseGet(SharedInfra::rootAbove);
    }

    // an IDE starts tests without Maven's system property, in a module's folder or in the root
    private static Path rootAbove() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder)
                .orElseThrow(() -> new IllegalStateException("set -Dsurguch.root to the checkout"));
    }
}
