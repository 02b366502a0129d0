package ru.surguch.approval.api;

import java.time.OffsetDateTime;
import java.util.UUID;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.ProcedureRef;

/** One review in the officers' queue. */
record ReviewLine(
        UUID requestId,
        Labelled state,
        ProcedureRef procedure,
        Carrier carrier,
        String owner,
        String organization,
        boolean contactChanged,
        OffsetDateTime submittedAt,
        OffsetDateTime dueAt) {}
