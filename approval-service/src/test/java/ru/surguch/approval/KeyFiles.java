package ru.surguch.approval;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.surguch.seal.KeyFile;

/** The desk's keys, made anew for each start of the application. */
public final class KeyFiles implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Stream.of("decision", "approval-contact")
                .collect(Collectors.toMap(name -> "surguch.keys." + name, KeyFiles::made));
    }

    private static String made(String name) {
        try {
            var folder = Files.createTempDirectory("keys");
            var file = folder.resolve("private.jwk");
            KeyFile.make(KeyFile.DEVELOPMENT + name, file, folder.resolve("public.jwk"));
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
