package ru.surguch.issuance.hsm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The slot that holds the issuing key. */
@ConfigMapping(prefix = "surguch.hsm")
public interface HsmConfig {

    /** The vendor's PKCS#11 library. */
    Optional<Path> module();

    /** A vendor profile that comes with libs/pkcs11, or the path of a bank's own. */
    @WithDefault("softhsm")
    String vendor();

    /** The token's label. */
    Optional<String> token();

    Optional<Path> pinFile();

    @WithDefault("issuing")
    String keyLabel();

    /** Signatures at a time. */
    @WithDefault("2")
    int sessions();
}
