package ru.surguch.client.carrier;

import java.util.List;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.client.secret.Secret;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.RawSigner;
import ru.surguch.pkcs11.KeyId;

/** A key carrier, opened with its PIN or password; key, public key and certificate of one pair share one id. */
public interface Carrier extends AutoCloseable {

    /** The one 256-bit curve that every token, SoftHSM, OpenSSL and GnuTLS know. */
    ParameterSet PARAMETER_SET = ParameterSet.CRYPTOPRO_A;

    Kind kind();

    /** The maker's number of a token; null for a file. */
    String serial();

    /** Ids of the private keys. */
    List<KeyId> keys();

    /** Makes a key pair next to those that are there; refuses under a PIN or password that breaks a rule. */
    RawSigner make(KeyId id);

    /** @throws Refusal {@link CarrierWhy#NO_SUCH_KEY} */
    RawSigner key(KeyId id);

    /** GOST certificates of keys that are here. */
    List<CarriedCertificate> certificates();

    /** Puts the certificate beside its key, in place of an older one of the same key. */
    void write(KeyId id, GostCertificate certificate);

    /** From now on the carrier opens with the new PIN or password, which must obey the rules. */
    void changeSecret(Secret fresh);

    @Override
    void close();

    default boolean holds(KeyId id) {
        return keys().contains(id);
    }

    /** The key of this certificate, ready to sign in its name; {@link CarrierWhy#CERTIFICATE_NOT_HERE} without one. */
    default CertifiedKey keyOf(GostCertificate certificate) {
        return certificates().stream()
                .filter(carried -> carried.certificate().equals(certificate))
                .findFirst()
                .map(carried -> new CertifiedKey(key(carried.key()), certificate))
                .orElseThrow(
                        () -> new Refusal(CarrierWhy.CERTIFICATE_NOT_HERE, "сертификат № " + certificate.serialHex()));
    }
}
