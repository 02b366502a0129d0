package ru.surguch.client.carrier;

import static ru.surguch.gost.GostRefusal.Reason.WRONG_PASSWORD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.surguch.client.home.PrivateFile;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.client.secret.PinRule;
import ru.surguch.client.secret.Secret;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostRefusal;
import ru.surguch.gost.RawSigner;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.pkcs11.KeyId;

/** A folder, on a flash drive for example, with a container per key: {@code <id>.key.pem} (encrypted PKCS#8) and {@code <id>.cert.pem}. */
public final class FileCarrier implements Carrier {

    private static final String KEY = ".key.pem";
    private static final String CERTIFICATE = ".cert.pem";

    private final Path folder;
    private final Secret password;
    private final Secret newContainer;

    /**
     * Takes the passwords over.
     *
     * @param newContainer what a key made from now on is sealed with; may be the same object as {@code password}
     */
    public FileCarrier(Path folder, Secret password, Secret newContainer) {
        this.folder = folder;
        this.password = password;
        this.newContainer = newContainer;
    }

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    @Override
    public String serial() {
        return null;
    }

    @Override
    public List<KeyId> keys() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("([0-9a-f]{2})+" + KEY.replace(".", "\\.")))
                    .map(name -> new KeyId(name.substring(0, name.length() - KEY.length())))
                    .sorted((a, b) -> a.hex().compareTo(b.hex()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Folder " + folder + " cannot be read", e);
        }
    }

    @Override
    public RawSigner make(KeyId id) {
        PinRule.require(newContainer);
        PrivateFile.makeFolder(folder);
        SoftwareKey key = SoftwareKey.generate(PARAMETER_SET);
        seal(id, key, newContainer);
        return key;
    }

    private void seal(KeyId id, SoftwareKey key, Secret with) {
        PrivateFile.write(file(id, KEY), with.use(key::seal).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public RawSigner key(KeyId id) {
        return openedWith(password, id)
                .or(() -> openedWith(newContainer, id))
                .orElseThrow(() -> new GostRefusal(WRONG_PASSWORD, file(id, KEY).toString()));
    }

    private Optional<SoftwareKey> openedWith(Secret secret, KeyId id) {
        String pem = read(id, KEY).orElseThrow(() -> new Refusal(CarrierWhy.NO_SUCH_KEY));
        try {
            return Optional.of(secret.use(characters -> SoftwareKey.open(pem, characters)));
        } catch (GostRefusal e) {
            if (e.reason() == WRONG_PASSWORD) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public List<CarriedCertificate> certificates() {
        return keys().stream().flatMap(id -> certificate(id).stream()).toList();
    }

    private Optional<CarriedCertificate> certificate(KeyId id) {
        return read(id, CERTIFICATE)
                .map(pem -> new CarriedCertificate(id, GostCertificate.of(pem.getBytes(StandardCharsets.US_ASCII))));
    }

    @Override
    public void write(KeyId id, GostCertificate certificate) {
        PrivateFile.write(file(id, CERTIFICATE), certificate.pem().getBytes(StandardCharsets.US_ASCII));
    }

    // Containers have passwords of their own: those that this one opens get the new one. When it was interrupted
    // half-way, the rest follows on repetition, and those that are done open with the new one.
    @Override
    public void changeSecret(Secret fresh) {
        PinRule.require(fresh);
        int opened = 0;
        for (KeyId id : keys()) {
            Optional<SoftwareKey> key = openedWith(password, id);
            key.ifPresent(opens -> seal(id, opens, fresh));
            opened += key.or(() -> openedWith(fresh, id)).isPresent() ? 1 : 0;
        }
        if (opened == 0) {
            throw new GostRefusal(WRONG_PASSWORD, folder.toString());
        }
    }

    private Path file(KeyId id, String suffix) {
        return folder.resolve(id + suffix);
    }

    private Optional<String> read(KeyId id, String suffix) {
        try {
            Path file = file(id, suffix);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("File " + file(id, suffix) + " cannot be read", e);
        }
    }

    @Override
    public void close() {
        password.close();
        newContainer.close();
    }
}
