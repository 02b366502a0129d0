package ru.surguch.request.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import ru.surguch.request.request.Submission;

/**
 * A request for a certificate.
 *
 * @param pkcs10 PEM or base64
 * @param signature CMS (attached or detached) over the PKCS#10's DER by the current key, PEM or base64
 * @param email where the link goes
 * @param phone E.164
 */
record SubmissionJson(
        @Text String procedure,
        @NotNull @Valid CarrierJson carrier,
        @NotNull String pkcs10,
        @NotNull String signature,
        @Email String email,
        @Phone String phone) {

    Submission submission(String idempotencyKey) {
        return new Submission(idempotencyKey, procedure, carrier.carrier(), pkcs10, signature, email, phone);
    }
}
