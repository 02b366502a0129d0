package ru.surguch.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import ru.surguch.seal.KeyFile;

/** The key pairs of all desks, made for one test JVM: a test can sign like approval-service and read like any desk. */
public final class Keys {
    private static final Path FOLDER = folder();

    private static final Map<String, Path> FILES = Stream.of(
                    "decision", "approval-contact", "notification-contact", "link")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Keys::made));

    private Keys() {}

    /** The private key of a desk, by the name that {@code surguch.keys.<name>} gives it. */
    public static PublicJsonWebKey named(String name) {
        return KeyFile.read(FILES.get(name));
    }

    /** What a service's configuration says about them. */
    static Map<String, String> config() {
        return FILES.entrySet().stream()
                .collect(Collectors.toMap(key -> "surguch.keys." + key.getKey(), key -> key.getValue()
                        .toString()));
    }

    private static Path made(String name) {
        Path file = FOLDER.resolve(name + ".jwk");
        try {
            KeyFile.make(KeyFile.DEVELOPMENT + name, file, FOLDER.resolve(name + ".public.jwk"));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("surguch-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
