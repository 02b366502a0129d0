package ru.surguch.client.carrier;

import java.time.Instant;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.gost.CadesBes;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.RawSigner;

/** A private key that signs in its certificate's name; the certificate may spell the key otherwise than the carrier does. */
public record CertifiedKey(RawSigner key, GostCertificate certificate) implements RawSigner {

    public CertifiedKey {
        if (!key.publicKey().pointFingerprint().equals(certificate.publicKey().pointFingerprint())) {
            throw new Refusal(CarrierWhy.KEY_OF_ANOTHER, "сертификат № " + certificate.serialHex());
        }
    }

    @Override
    public ParameterSet parameterSet() {
        return publicKey().parameterSet();
    }

    @Override
    public GostPublicKey publicKey() {
        return certificate.publicKey();
    }

    @Override
    public byte[] sign(byte[] digest) {
        return key.sign(digest);
    }

    /** @return DER of a detached CMS (CAdES-BES) */
    public byte[] signDetached(byte[] content, Instant now) {
        return new CadesBes(this, certificate).sign(content, now);
    }
}
