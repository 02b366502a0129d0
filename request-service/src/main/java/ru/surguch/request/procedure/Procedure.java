package ru.surguch.request.procedure;

import java.util.Map;
import java.util.Optional;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.ProcedureRef;
import ru.surguch.contracts.ProfileRef;
import ru.surguch.contracts.Promise;

/**
 * One procedure (регламент) of the bank in one version; a change is a new version.
 *
 * @param title in Russian, as subscribers read it
 * @param signer whose key signs the request
 * @param carriers the kinds of carrier on which the new key may live, each with the profile of its certificate
 * @param act how the acceptance act is signed
 * @param activation when the new certificate begins to count
 * @param afterwards what then becomes of the certificate that signed the request
 */
public record Procedure(
        String code,
        int version,
        String title,
        Signer signer,
        Map<Carrier.Kind, Profile> carriers,
        Promise promise,
        ActRule act,
        Activation activation,
        Afterwards afterwards) {

    /** Whose key signs the request. */
    public enum Signer {
        CURRENT_KEY
    }

    /** How the acceptance act is signed. */
    public enum ActRule {
        SIGNED_BEFORE_SAVING
    }

    /** When the new certificate begins to count. */
    public enum Activation {
        WHEN_SAVED
    }

    /** What becomes of the certificate that signed the request. */
    public enum Afterwards {
        SUPERSEDE
    }

    public Procedure {
        require(code.matches("[a-z0-9-]{1,40}"), "code is lower-case words with hyphens");
        require(version >= 1, "version counts from 1");
        require(!title.isBlank(), "title is empty");
        require(!carriers.isEmpty(), "carriers: at least one kind is needed");
        require(promise.workingHours() >= 1, "promise.workingHours is at least 1");
        carriers = Map.copyOf(carriers);
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }

    public ProcedureRef ref() {
        return new ProcedureRef(code, version);
    }

    /** The certificate profile for a key on this kind of carrier; empty where the procedure does not allow it. */
    public Optional<ProfileRef> profileFor(Carrier.Kind kind) {
        return Optional.ofNullable(carriers.get(kind)).map(Profile::ref);
    }
}
