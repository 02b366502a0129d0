package ru.surguch.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.PublicJsonWebKey;
import ru.surguch.seal.KeyFile;

/**
 * The keys that desks sign and seal with, from the JWK files that {@code surguch.keys.<name>} names: the private key where
 * the desk owns it, the public one where it only verifies or seals.
 */
@ApplicationScoped
public class DeskKeys implements ProductionRule {

    private final Map<String, Path> files;

    @Inject
    DeskKeys(KeyFiles files) {
        this(files.files());
    }

    DeskKeys(Map<String, Path> files) {
        this.files = files;
    }

    /** The key of this name; refuses to guess where none is configured. */
    public PublicJsonWebKey named(String name) {
        var file = files.get(name);
        if (file == null) {
            throw new IllegalStateException("surguch.keys." + name + " names no JWK file");
        }
        return KeyFile.read(file);
    }

    @Override
    public Optional<String> brokenBy() {
        return files.keySet().stream()
                .filter(name -> KeyFile.isForDevelopment(named(name)))
                .findFirst()
                .map(name -> "the key surguch.keys." + name + " was made for development");
    }
}
