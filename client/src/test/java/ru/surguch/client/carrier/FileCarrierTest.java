package ru.surguch.client.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.surguch.client.TestCa;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.client.secret.PinRule;
import ru.surguch.client.secret.Secret;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostRefusal;
import ru.surguch.gost.OpenSsl;
import ru.surguch.gost.RawSigner;
import ru.surguch.pkcs11.KeyId;

class FileCarrierTest {

    private static final KeyId OLD = new KeyId("01");
    private static final KeyId NEW = new KeyId("02");
    private static final String FIRST = "Pa-Ro-L-11";
    private static final String SECOND = "No-Vy-J-22";

    @TempDir
    Path place;

    @Test
    void aKeyOpensAgainUnderItsPasswordAndOpenSslOpensItToo() throws IOException {
        RawSigner made = carrier(FIRST, FIRST).make(OLD);

        assertEquals(made.publicKey(), carrier(FIRST, FIRST).key(OLD).publicKey());
        new OpenSsl(place)
                .run("pkey", "-in", folder().resolve("01.key.pem").toString(), "-passin", "pass:" + FIRST, "-noout")
                .mustSucceed();
        assertEquals("rw-------", permissions("01.key.pem"));
        assertNull(carrier(FIRST, FIRST).serial());
    }

    @Test
    void aNewContainerHasAPasswordOfItsOwn() {
        carrier(FIRST, FIRST).make(OLD);
        carrier(FIRST, SECOND).make(NEW);

        assertEquals(List.of(OLD, NEW), carrier(FIRST, FIRST).keys());
        carrier(FIRST, SECOND).key(OLD);
        carrier(FIRST, SECOND).key(NEW);
        GostRefusal refusal =
                assertThrows(GostRefusal.class, () -> carrier(FIRST, FIRST).key(NEW));
        assertEquals(GostRefusal.Reason.WRONG_PASSWORD, refusal.reason());
    }

    @Test
    void noKeyIsMadeUnderAPasswordThatBreaksARule() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> carrier(FIRST, "12345678").make(OLD));

        assertEquals(PinRule.FACTORY, refusal.why());
        assertEquals(List.of(), carrier(FIRST, FIRST).keys());
    }

    @Test
    void aCertificateLiesBesideItsKey() {
        RawSigner key = carrier(FIRST, FIRST).make(OLD);
        GostCertificate certificate = new TestCa().issue(key.publicKey());

        carrier(FIRST, FIRST).write(OLD, certificate);

        assertEquals(
                List.of(new CarriedCertificate(OLD, certificate)),
                carrier(FIRST, FIRST).certificates());
        assertEquals(certificate, carrier(FIRST, FIRST).keyOf(certificate).certificate());
    }

    @Test
    void aChangeOfPasswordThatWasBrokenOffHalfWayIsFinishedByTheSameCommand() throws IOException {
        carrier(FIRST, FIRST).make(OLD);
        carrier(FIRST, FIRST).make(NEW);
        byte[] before = Files.readAllBytes(folder().resolve("02.key.pem"));
        carrier(FIRST, FIRST).changeSecret(secret(SECOND));
        Files.write(folder().resolve("02.key.pem"), before);

        carrier(FIRST, FIRST).changeSecret(secret(SECOND));

        carrier(SECOND, SECOND).key(OLD);
        carrier(SECOND, SECOND).key(NEW);
    }

    @Test
    void aWrongPasswordChangesNothing() {
        carrier(FIRST, FIRST).make(OLD);

        assertThrows(GostRefusal.class, () -> carrier("Wr-On-G-33", FIRST).changeSecret(secret(SECOND)));

        carrier(FIRST, FIRST).key(OLD);
    }

    @Test
    void anUnknownKeyAndStrangersFilesAreNotKeys() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("photo.key.pem"), "");
        Files.writeString(folder().resolve("01.key.pem.new"), "half");

        assertTrue(carrier(FIRST, FIRST).keys().isEmpty());
        Refusal refusal =
                assertThrows(Refusal.class, () -> carrier(FIRST, FIRST).key(OLD));
        assertEquals(CarrierWhy.NO_SUCH_KEY, refusal.why());
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve(file)));
    }

    private Path folder() {
        return place.resolve("flash");
    }

    private FileCarrier carrier(String password, String newContainer) {
        return new FileCarrier(folder(), secret(password), secret(newContainer));
    }

    private static Secret secret(String text) {
        return Secret.of(text.toCharArray());
    }
}
