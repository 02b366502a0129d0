package ru.surguch.client.home;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import ru.surguch.client.refusal.Refusal;

/** One subscriber's folder, used by one command at a time: two at once would make two new keys. */
public final class Home implements AutoCloseable {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Makes the folder when it is not there; refuses while another command uses it. */
    public static Home open(Path folder) {
        PrivateFile.makeFolder(folder);
        try {
            FileChannel lock = PrivateFile.open(folder.resolve("lock"), StandardOpenOption.CREATE);
            if (!taken(lock)) {
                lock.close();
                throw new Refusal(HomeWhy.IN_USE, folder.toString());
            }
            return new Home(folder, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("Folder " + folder + " cannot be used", e);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // by another thread of this very process
        }
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    /** Empty when there is no such file. */
    public Optional<byte[]> read(String name) {
        try {
            Path file = path(name);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("File " + path(name) + " cannot be read", e);
        }
    }

    /** Replaces the file whole. */
    public Path write(String name, byte[] content) {
        PrivateFile.write(path(name), content);
        return path(name);
    }

    public void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException("File " + path(name) + " cannot be deleted", e);
        }
    }

    /** As {@link #read(String)}, from JSON. */
    public <T> Optional<T> read(String name, Class<T> type) {
        return read(name).map(content -> {
            try {
                return JSON.readValue(content, type);
            } catch (IOException e) {
                throw new UncheckedIOException("File " + path(name) + " is not what the client wrote", e);
            }
        });
    }

    /** As {@link #write(String, byte[])}, in JSON. */
    public void write(String name, Object value) {
        try {
            write(name, JSON.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
