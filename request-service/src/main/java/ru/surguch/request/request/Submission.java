package ru.surguch.request.request;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.EventJson;

/**
 * What a subscriber sends to ask for a certificate.
 *
 * @param idempotencyKey the subscriber's own name of this request, for repeating it safely
 * @param pkcs10 PEM or base64
 * @param signature CMS over the PKCS#10's DER, PEM or base64
 * @param phone E.164
 */
public record Submission(
        String idempotencyKey,
        String procedure,
        Carrier carrier,
        String pkcs10,
        String signature,
        String email,
        String phone) {

    private record Content(String procedure, Carrier carrier, String pkcs10, String email, String phone) {}

    /** SHA-256 of what is asked for. Without the signature: made anew, it differs by its random number. */
    byte[] digest() {
        try {
            var content = EventJson.write(new Content(procedure, carrier, pkcs10, email, phone));
            return MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Submission[" + procedure + ", " + carrier + "]";
    }
}
