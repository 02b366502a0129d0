package ru.surguch.issuance.keystore;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The file that holds the issuing key where no slot can be had. */
@ConfigMapping(prefix = "surguch.keystore")
public interface KeystoreConfig {

    /** Encrypted PKCS#8 in PEM. */
    Optional<Path> file();

    Optional<Path> passwordFile();
}
