package ru.surguch.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * A P-256 key in a JWK file (RFC 7517); the private one is readable by its owner only.
 *
 * <p>Key ids that begin with {@value #DEVELOPMENT} mark keys of a developer's machine, which production refuses.
 */
public final class KeyFile {

    /** How the id of every development key begins. */
    public static final String DEVELOPMENT = "development-";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private KeyFile() {}

    public static PublicJsonWebKey read(Path file) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
        } catch (IOException | JoseException e) {
            throw new IllegalArgumentException("no P-256 key in JWK form in " + file, e);
        }
    }

    /** Whether the key came from a developer's machine. */
    public static boolean isForDevelopment(JsonWebKey key) {
        return key.getKeyId() == null || key.getKeyId().startsWith(DEVELOPMENT);
    }

    /** Makes a key pair under this id; refuses to overwrite either file. */
    public static void make(String keyId, Path privateFile, Path publicFile) throws IOException {
        var key = generate(keyId);
        Files.createFile(privateFile, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(privateFile, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        Files.createFile(publicFile);
        Files.writeString(publicFile, key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    }

    static EllipticCurveJsonWebKey generate(String keyId) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(keyId);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }

    /** Command line: key id, private file, public file. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("usage: KeyFile <key id> <private file> <public file>");
        }
        make(args[0], Path.of(args[1]), Path.of(args[2]));
    }
}
