package ru.surguch.approval.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.ProcedureRef;
import ru.surguch.contracts.ProfileRef;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.contracts.Subject;

/**
 * All that an officer must see before deciding.
 *
 * @param contactChanged e-mail or phone differ from the bank's record: call back on the old number
 * @param contact null when its seal does not open
 * @param differences fields in which the signer differs from the subject: surname, fullName, organization, inn, ogrn; with
 *     one of the last two the request cannot be approved
 * @param decision null while there is none
 */
record ReviewCard(
        UUID requestId,
        Labelled state,
        ProcedureRef procedure,
        ProfileRef profile,
        Carrier carrier,
        Subject subject,
        ContactCard contact,
        boolean contactChanged,
        SignerCard signer,
        List<String> differences,
        KeyCard key,
        OffsetDateTime submittedAt,
        OffsetDateTime dueAt,
        DecisionCard decision,
        List<HistoryLine> history) {

    /** Where to reach the subscriber. */
    record ContactCard(String email, String phone) {}

    /** Whose key has signed the request, as the certificate says it; null where it says nothing. */
    record SignerCard(
            String owner,
            String organization,
            String inn,
            String ogrn,
            SerialNumber serial,
            OffsetDateTime notBefore,
            OffsetDateTime notAfter) {}

    /**
     * The key to be certified.
     *
     * @param algorithm OID of the key's algorithm (RFC 9215 §4)
     * @param parameterSet OID of the parameter set
     * @param label algorithm and set in words
     * @param fingerprint Streebog-256 of the SubjectPublicKeyInfo, upper-case hex
     */
    record KeyCard(String algorithm, String parameterSet, String label, String fingerprint) {}

    /** Who decided; reason and text are null for an approval. */
    record DecisionCard(String officer, Labelled reason, String text) {}

    /** One line of the journal. */
    record HistoryLine(OffsetDateTime at, String who, String code, String label) {}
}
