package ru.surguch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ru.surguch.local.infra.StateDirectory;
import ru.surguch.seal.KeyFile;

/** The desks' key files of this machine, made when first asked for; their ids say that they are for development. */
final class KeyFolder {
    private final Path folder;

    KeyFolder(StateDirectory state) {
        this.folder = state.folder("keys").path();
    }

    Path privateKey(String name) {
        make(name);
        return folder.resolve(name + ".jwk");
    }

    Path publicKey(String name) {
        make(name);
        return folder.resolve(name + ".public.jwk");
    }

    private synchronized void make(String name) {
        Path privateFile = folder.resolve(name + ".jwk");
        Path publicFile = folder.resolve(name + ".public.jwk");
        if (Files.exists(publicFile)) {
            return;
        }
        try {
            // without its public half the private one was never used: a start was interrupted between the two
            Files.deleteIfExists(privateFile);
            KeyFile.make(KeyFile.DEVELOPMENT + name, privateFile, publicFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
