package ru.surguch.issuance.hsm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import ru.surguch.issuance.signer.SignerBusy;
import ru.surguch.issuance.signer.SignerRefused;
import ru.surguch.issuance.signer.SignerUnknownOutcome;
import ru.surguch.pkcs11.Cryptoki;
import ru.surguch.pkcs11.HsmBusy;
import ru.surguch.pkcs11.HsmFailure;
import ru.surguch.pkcs11.HsmRefused;
import ru.surguch.pkcs11.HsmUnknownOutcome;
import ru.surguch.pkcs11.Pin;
import ru.surguch.pkcs11.PoolLimits;
import ru.surguch.pkcs11.Token;
import ru.surguch.pkcs11.TokenName;
import ru.surguch.pkcs11.VendorProfile;

/** A module and one token of it, opened and closed together. */
final class Slot implements AutoCloseable {

    private final Cryptoki cryptoki;
    private final Token token;

    private Slot(Cryptoki cryptoki, Token token) {
        this.cryptoki = cryptoki;
        this.token = token;
    }

    /** The token may be away now: it is looked for when it is used. */
    static Slot open(Path module, String vendor, String label, Path pinFile, int sessions) {
        return of(openModule(module, vendor), label, pinFile, sessions);
    }

    static Slot of(Cryptoki cryptoki, String label, Path pinFile, int sessions) {
        try (var pin = pin(pinFile)) {
            return new Slot(cryptoki, new Token(cryptoki, TokenName.label(label), pin, PoolLimits.of(sessions)));
        }
    }

    static Cryptoki openModule(Path module, String vendor) {
        var profile = vendor.contains("/") ? VendorProfile.read(Path.of(vendor)) : VendorProfile.named(vendor);
        return told(() -> Cryptoki.open(module, profile));
    }

    /** The first line of the file. */
    static Pin pin(Path file) {
        try {
            return Pin.of(Files.readString(file).lines().findFirst().orElse("").toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException("the PIN file " + file + " cannot be read", e);
        }
    }

    Token token() {
        return token;
    }

    /** The slot's failures in the words of the role. */
    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (HsmFailure e) {
            throw switch (e) {
                case HsmBusy busy -> new SignerBusy(busy.getMessage(), busy);
                case HsmRefused refused -> new SignerRefused(refused.getMessage(), refused);
                case HsmUnknownOutcome unknown -> new SignerUnknownOutcome(unknown.getMessage(), unknown);
            };
        }
    }

    // C_Finalize must be last: a module that was not finalised may crash the process on its way out.
    @Override
    public void close() {
        try (cryptoki) {
            token.close();
        }
    }
}
