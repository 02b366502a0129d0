package ru.surguch.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path folder;

    @Test
    void aMadeKeyIsReadBackAndOnlyItsOwnerMayReadThePrivateOne() throws IOException {
        KeyFile.make("bank-2026", folder.resolve("private.jwk"), folder.resolve("public.jwk"));
        assertEquals("bank-2026", KeyFile.read(folder.resolve("private.jwk")).getKeyId());
        assertNull(KeyFile.read(folder.resolve("public.jwk")).getPrivateKey());
        var mode = Files.getPosixFilePermissions(folder.resolve("private.jwk"));
        assertEquals("rw-------", PosixFilePermissions.toString(mode));
    }

    @Test
    void anExistingKeyIsNeverOverwritten() throws IOException {
        Files.writeString(folder.resolve("private.jwk"), "precious");
        assertThrows(
                FileAlreadyExistsException.class,
                () -> KeyFile.make("bank-2026", folder.resolve("private.jwk"), folder.resolve("public.jwk")));
        assertEquals("precious", Files.readString(folder.resolve("private.jwk")));
    }

    @Test
    void developmentKeysAreKnownByTheirIdAndNamelessOnesAreNotTrusted() {
        assertTrue(KeyFile.isForDevelopment(KeyFile.generate("development-decisions")));
        assertTrue(KeyFile.isForDevelopment(KeyFile.generate(null)));
        assertFalse(KeyFile.isForDevelopment(KeyFile.generate("bank-2026")));
    }

    @Test
    void aPublicKeyDoesNotSign() throws IOException {
        KeyFile.make("bank-2026", folder.resolve("private.jwk"), folder.resolve("public.jwk"));
        var key = KeyFile.read(folder.resolve("public.jwk"));
        assertThrows(IllegalArgumentException.class, () -> new DecisionSigner(key));
    }
}
