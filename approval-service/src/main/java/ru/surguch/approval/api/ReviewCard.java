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
 * @param signedWith serial number of the current certificate whose key signed the request
 * @param key null when the PKCS#10 cannot be read; such a request cannot be approved
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
        SerialNumber signedWith,
        KeyCard key,
        OffsetDateTime submittedAt,
        OffsetDateTime dueAt,
        DecisionCard decision,
        List<HistoryLine> history) {

    /** Where to reach the subscriber. */
    record ContactCard(String email, String phone) {}

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
