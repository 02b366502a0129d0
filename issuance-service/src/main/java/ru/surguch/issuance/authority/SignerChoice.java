package ru.surguch.issuance.authority;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.surguch.issuance.hsm.HsmConfig;
import ru.surguch.issuance.hsm.HsmSigner;
import ru.surguch.issuance.keystore.KeystoreConfig;
import ru.surguch.issuance.keystore.KeystoreSigner;
import ru.surguch.issuance.signer.Signer;
import ru.surguch.web.ProductionRule;

/** Where the issuing key lives; says so at every start, and keeps a key in memory out of production. */
@ApplicationScoped
public class SignerChoice implements ProductionRule {

    /** What {@code surguch.signer} may say. */
    enum Place {
        HSM,
        KEYSTORE
    }

    private final Place place;

    SignerChoice(@ConfigProperty(name = "surguch.signer") Place place) {
        this.place = place;
    }

    // Asking the signer opens it, so that a module that is not configured stops the start; its token may be away.
    void announce(@Observes StartupEvent started, Signer signer) {
        switch (place) {
            case HSM -> Log.infof("the issuing key lives in a PKCS#11 slot: %s", signer.publicKey());
            case KEYSTORE -> Log.warn("SIGNER=keystore: the issuing key lies in a file and in memory, without an HSM");
        }
    }

    @Override
    public Optional<String> brokenBy() {
        return place == Place.KEYSTORE
                ? Optional.of("SIGNER=keystore keeps the issuing key outside an HSM")
                : Optional.empty();
    }

    @Produces
    @ApplicationScoped
    Signer signer(Authority authority, HsmConfig hsm, KeystoreConfig keystore) {
        var publicKey = authority.issuing().publicKey();
        return switch (place) {
            case HSM -> HsmSigner.open(hsm, publicKey);
            case KEYSTORE -> KeystoreSigner.open(keystore, publicKey);
        };
    }

    void close(@Disposes Signer signer) {
        signer.close();
    }
}
