package ru.surguch.local.infra;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per machine and version from the Maven artifact that carries them. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked() {
        try {
            Path home = cache().resolve("postgres-" + fingerprint());
            if (!Files.exists(home)) {
                unpackBeside(home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // root cannot run postgres as itself, and the user it runs it as may not be able to look into /root
    private static Path cache() throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        Path parent = root ? Path.of("/var/cache") : Path.of(System.getProperty("user.home"), ".cache");
        return Files.createDirectories(parent.resolve("surguch"));
    }

    private static String fingerprint() throws IOException {
        try (InputStream archive = archive()) {
            java.util.zip.CRC32C sum = new java.util.zip.CRC32C();
            sum.update(archive.readAllBytes());
            return Long.toHexString(sum.getValue());
        }
    }

    private static InputStream archive() {
        InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new IllegalStateException("PostgreSQL's programs for linux-amd64 are not on the class path");
        }
        return archive;
    }

    private static void unpackBeside(Path home) throws IOException {
        Path draft = Files.createTempDirectory(home.getParent(), "unpacking");
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, draft.resolve(entry.getName()));
            }
        }
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException _) {
            StateDirectory.at(home.getParent()).forget(draft.getFileName().toString());
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
    }
}
