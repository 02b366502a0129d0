package ru.surguch.approval;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.gost.SubjectAttribute;
import ru.surguch.gost.TestCertificates;

/**
 * A former CA that the desk trusts in tests, and a stranger that it does not; their keys lie in files, because the
 * application under test has classes of its own.
 */
public final class Authorities implements QuarkusTestResourceLifecycleManager {

    /** A small CA of tests. */
    public record Authority(SoftwareKey key, GostCertificate certificate) {

        /** A certificate valid for a year. */
        public GostCertificate issue(GostPublicKey owned, Map<SubjectAttribute, String> name) {
            return TestCertificates.issue(key, certificate, owned, SubjectAttribute.name(name));
        }
    }

    private static final char[] PASSWORD = "tests only".toCharArray();
    private static final Path FOLDER =
            Path.of("target", "authorities-" + ProcessHandle.current().pid());

    @Override
    public Map<String, String> start() {
        former();
        return Map.of("surguch.trusted-issuers", FOLDER.resolve("former").toString());
    }

    @Override
    public void stop() {}

    public static Authority former() {
        return named("former");
    }

    public static Authority stranger() {
        return named("stranger");
    }

    private static Authority named(String name) {
        var folder = FOLDER.resolve(name);
        try {
            if (!Files.exists(folder)) {
                make(Files.createDirectories(folder), name);
            }
            return new Authority(
                    SoftwareKey.open(Files.readString(folder.resolve("ca.key")), PASSWORD),
                    GostCertificate.of(Files.readAllBytes(folder.resolve("ca.pem"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path folder, String name) throws IOException {
        var key = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
        Files.writeString(folder.resolve("ca.key"), key.seal(PASSWORD));
        Files.writeString(
                folder.resolve("ca.pem"),
                TestCertificates.root(key, name + " CA").pem());
    }
}
