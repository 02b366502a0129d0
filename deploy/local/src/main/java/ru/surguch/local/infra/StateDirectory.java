package ru.surguch.local.infra;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;

/** The folder that outlives a stop: data, passwords, chosen ports. */
public record StateDirectory(Path path) {

    /** Makes the folder if it is new. */
    public static StateDirectory at(Path path) {
        try {
            return new StateDirectory(
                    Files.createDirectories(path.toAbsolutePath().normalize()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    public StateDirectory folder(String name) {
        return at(file(name));
    }

    /** The password kept under this name, made at the first call. */
    public synchronized Password password(String name) {
        return read("secrets/" + name).map(Password::new).orElseGet(() -> {
            Password made = Password.random();
            write("secrets/" + name, made.reveal());
            return made;
        });
    }

    public Optional<String> read(String name) {
        try {
            return Files.exists(file(name)) ? Optional.of(Files.readString(file(name))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the file whole, so that a reader sees the old or the new one; only its owner may read it. */
    public void write(String name, String content) {
        try {
            Path target = file(name);
            Files.createDirectories(target.getParent());
            Path draft = Files.createTempFile(
                    target.getParent(),
                    "." + target.getFileName(),
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, content);
            Files.move(draft, target, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file or a folder with all that is in it. */
    public void forget(String name) {
        if (!Files.exists(file(name))) {
            return;
        }
        try (var paths = Files.walk(file(name))) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lock that the operating system takes back when its holder dies; empty while somebody else holds it. */
    public Optional<FileLock> lock(String name) {
        try {
            FileChannel channel = FileChannel.open(file(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> lock = tryLock(channel);
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }
}
