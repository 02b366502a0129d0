package ru.surguch.pkcs11;

import static ru.surguch.pkcs11.HsmRefused.Reason.ALREADY_THERE;
import static ru.surguch.pkcs11.HsmRefused.Reason.NOT_FOUND;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A vendor's PKCS#11 module, open once in the process, since it is initialised for the whole process; its tokens share it.
 * It must be closed before the process ends: modules may crash on their way out when they were not finalised.
 */
public final class Cryptoki implements AutoCloseable {

    private static final Map<Path, Cryptoki> OPEN = new ConcurrentHashMap<>();

    private final Path module;
    private final VendorProfile vendor;
    private final Library library;

    private Cryptoki(Path module, VendorProfile vendor) {
        this.module = module;
        this.vendor = vendor;
        this.library = new Library(new FfmP11(module));
    }

    /**
     * Loads the module. It is initialised by the first call, so its tokens may be away now.
     *
     * @throws HsmRefused {@code NOT_FOUND} when there is no such module, {@code ALREADY_THERE} when it is open
     */
    public static Cryptoki open(Path module, VendorProfile vendor) {
        Cryptoki cryptoki = new Cryptoki(real(module), vendor);
        if (OPEN.putIfAbsent(cryptoki.module, cryptoki) != null) {
            throw new HsmRefused(ALREADY_THERE, "PKCS#11 module " + module + " is open in this process");
        }
        return cryptoki;
    }

    private static Path real(Path module) {
        try {
            return module.toRealPath();
        } catch (IOException e) {
            throw new HsmRefused(NOT_FOUND, "no PKCS#11 module at " + module, e);
        }
    }

    /** All tokens in sight, blank ones too. Calls the module on the caller's thread. */
    public List<TokenInfo> tokens() {
        return library.telling(Cryptoki::tokens);
    }

    static List<TokenInfo> tokens(P11 p11) {
        return p11.slots().stream().flatMap(slot -> token(p11, slot).stream()).toList();
    }

    private static Optional<TokenInfo> token(P11 p11, long slot) {
        try {
            return Optional.of(p11.tokenInfo(slot));
        } catch (P11Failure e) {
            if (e.is(ReturnCode.TOKEN_NOT_PRESENT) || e.is(ReturnCode.TOKEN_NOT_RECOGNIZED)) {
                return Optional.empty(); // taken out just now
            }
            throw e;
        }
    }

    VendorProfile vendor() {
        return vendor;
    }

    Library library() {
        return library;
    }

    /**
     * Refuses new calls, waits for running ones, then C_Finalize. Close its tokens first.
     *
     * @throws HsmBusy when a call still runs after a minute; the module is then left as it is, to finalise it would crash
     */
    @Override
    public void close() {
        library.close();
        OPEN.remove(module, this);
    }
}
