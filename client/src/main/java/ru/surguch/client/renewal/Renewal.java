package ru.surguch.client.renewal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.security.SecureRandom;
import java.util.UUID;
import ru.surguch.client.carrier.Carrier;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.GostCertificate;
import ru.surguch.pkcs11.KeyId;

/**
 * How far the renewal of one carrier's certificate has got. Each step is written down before the next one acts on the outside, so
 * that the same command, repeated after an interruption, does the same thing again instead of another one.
 *
 * <pre>
 *  planned ──▶ asked ──▶ signed ──▶ submitted ──▶ act signed ──▶ written ──▶ saved
 *  (key id)  (PKCS#10) (CMS, Idem-  (number of     (CMS)       (certificate
 *               ▲       potency-Key) the request)               on the carrier)
 *               └──── refused ────────────┘ rejected, withdrawn: the same key asks again
 * </pre>
 *
 * No secret is in here.
 *
 * @param key CKA_ID or file name of the new key, planned before the key is made
 * @param kind of carrier
 * @param serial of the token; null for a file
 * @param pkcs10 PEM
 * @param submission what is sent, to the byte
 * @param request its number at the bank
 * @param certificate PEM of the new certificate, which is on the carrier or about to be written there
 */
public record Renewal(
        String key,
        String kind,
        String serial,
        String pkcs10,
        Submission submission,
        String request,
        SignedAct act,
        String certificate,
        boolean saved) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Repeated with the same key and the same content, it is one request. */
    public record Submission(String idempotencyKey, String signature, String signer, String email, String phone) {

        public Submission(String signature, GostCertificate signer, String email, String phone) {
            this(UUID.randomUUID().toString(), signature, signer.pem(), email, phone);
        }
    }

    /** The signature of an act, base64, and which act it was. */
    public record SignedAct(String streebog256, String signature) {}

    static Renewal planned(Carrier carrier) {
        byte[] id = new byte[8]; // CKA_ID is of any length; 64 random bits do not meet by chance on one token
        RANDOM.nextBytes(id);
        return new Renewal(
                KeyId.of(id).hex(), carrier.kind().name(), carrier.serial(), null, null, null, null, null, false);
    }

    Renewal asked(CertificationRequest made) {
        return new Renewal(key, kind, serial, made.pem(), null, null, null, null, false);
    }

    public Renewal signed(Submission signed) {
        return new Renewal(key, kind, serial, pkcs10, signed, null, null, null, false);
    }

    public Renewal submitted(String number) {
        return new Renewal(key, kind, serial, pkcs10, submission, number, null, null, false);
    }

    /** Back to where the same key may ask again. */
    public Renewal refused() {
        return new Renewal(key, kind, serial, pkcs10, null, null, null, null, false);
    }

    public Renewal actSigned(SignedAct signed) {
        return new Renewal(key, kind, serial, pkcs10, submission, request, signed, certificate, false);
    }

    public Renewal written(GostCertificate written) {
        return new Renewal(key, kind, serial, pkcs10, submission, request, act, written.pem(), false);
    }

    public Renewal done() {
        return new Renewal(key, kind, serial, pkcs10, submission, request, act, certificate, true);
    }

    public KeyId keyId() {
        return new KeyId(key);
    }

    @JsonIgnore
    public boolean isSubmitted() {
        return request != null;
    }

    @JsonIgnore
    public boolean isWritten() {
        return certificate != null;
    }

    /** The PKCS#10 of the new key. */
    public CertificationRequest newKey() {
        return CertificationRequest.of(pkcs10.getBytes(US_ASCII));
    }

    /** The certificate in force when the request was signed; the act is signed with its key too. */
    public GostCertificate signer() {
        return GostCertificate.of(submission.signer().getBytes(US_ASCII));
    }

    /** Refuses another token than the one on which this began. */
    public void requireOn(Carrier carrier) {
        if (serial != null && !serial.equals(carrier.serial())) {
            throw new Refusal(RenewalWhy.OTHER_CARRIER, "начато на смарт-ключе № " + serial);
        }
    }
}
