package ru.surguch.issuance.keystore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import ru.surguch.gost.SoftwareKey;

/** A private key in a file under a password, readable by its owner only. */
final class KeyFile {

    private KeyFile() {}

    static SoftwareKey read(Path file, Path passwordFile) {
        try {
            return SoftwareKey.open(Files.readString(file), password(passwordFile));
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be read", e);
        }
    }

    /** Refuses to overwrite; writes beside first, so a crash leaves no half key. */
    static void write(Path file, SoftwareKey key, Path passwordFile) {
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var beside = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".part", owner);
            Files.writeString(beside, key.seal(password(passwordFile)));
            Files.createLink(file, beside);
            Files.delete(beside);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be written", e);
        }
    }

    private static char[] password(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().orElse("").toCharArray();
    }
}
