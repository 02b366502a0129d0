package ru.surguch.issuance.ceremony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ru.surguch.gost.CertificateChain;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.RawSigner;
import ru.surguch.issuance.signer.KeyVault;

/**
 * Makes root key, root certificate, issuing key and issuing certificate, in this order. A step whose result is there is
 * passed over, but only when this ceremony's protocol says that the step was ours.
 */
final class Ceremony {

    static final String ROOT_LABEL = "root";

    private final KeyVault vault;
    private final Path folder;
    private final CaCertificates certificates;
    private final Protocol protocol;

    Ceremony(KeyVault vault, Path folder, CaCertificates certificates, Consumer<String> audience) {
        this.vault = vault;
        this.folder = folder;
        this.certificates = certificates;
        this.protocol = new Protocol(folder, certificates.clock(), audience);
    }

    /** @param label of the issuing key; the root's is {@value #ROOT_LABEL} */
    CertificateChain hold(ParameterSet set, String label) {
        requireUsable(set, label);
        createFolder();
        protocol.begin("ceremony of " + certificates.names().organization() + ", " + set + ", " + label);
        var rootKey = key(set, ROOT_LABEL);
        var root = certificate("root.pem", rootKey, () -> certificates.root(rootKey));
        var issuingKey = key(set, label);
        var issuing = certificate(
                "issuing.pem", issuingKey, () -> certificates.issuing(issuingKey.publicKey(), root, rootKey));
        var chain = new CertificateChain(List.of(issuing, root));
        protocol.complete();
        return chain;
    }

    private static void requireUsable(ParameterSet set, String label) {
        if (!set.accepted()) {
            throw new CeremonyRefusal(set + " is for tests only (RFC 9215 §4.2)");
        }
        if (label.equals(ROOT_LABEL)) {
            throw new CeremonyRefusal("the label " + ROOT_LABEL + " is the root key's");
        }
    }

    private RawSigner key(ParameterSet set, String label) {
        var step = "making key " + label;
        var found = vault.find(label);
        if (found.isPresent() && !protocol.says(step)) {
            throw new CeremonyRefusal(
                    "there is a key " + label + " that this ceremony did not make; nothing was changed");
        }
        return found.orElseGet(() -> {
            protocol.write(step);
            var key = vault.make(set, label);
            protocol.write("key " + label + " is " + key.publicKey());
            return key;
        });
    }

    private GostCertificate certificate(String name, RawSigner key, Supplier<GostCertificate> signing) {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            return requireOf(key, read(file), file);
        }
        var certificate = signing.get();
        write(file, certificate.pem());
        protocol.write(name + " is " + certificate + ", Streebog-256 " + certificate.fingerprint());
        return certificate;
    }

    private static GostCertificate requireOf(RawSigner key, GostCertificate certificate, Path file) {
        if (!certificate.publicKey().equals(key.publicKey())) {
            throw new CeremonyRefusal(file + " is not of this ceremony's key; nothing was changed");
        }
        return certificate;
    }

    private static GostCertificate read(Path file) {
        try {
            return GostCertificate.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Whole or not at all, and never over another file.
    private void write(Path file, String pem) {
        try {
            var beside = folder.resolve(file.getFileName() + ".part");
            Files.writeString(beside, pem);
            Files.createLink(file, beside);
            Files.delete(beside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
