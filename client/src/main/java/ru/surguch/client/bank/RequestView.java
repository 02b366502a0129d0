package ru.surguch.client.bank;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** A request as the bank shows it; what has not happened yet is null. */
public record RequestView(
        String id,
        Coded state,
        OffsetDateTime submittedAt,
        OffsetDateTime promisedAt,
        List<Step> timeline,
        Next next,
        Issued certificate,
        Rejected rejection) {

    private static final Set<String> FRUITLESS = Set.of("REJECTED", "WITHDRAWN", "REFUSED");
    private static final Set<String> FINISHED = Set.of("SAVED", "ACTIVE");

    /** Something that happened to it. */
    public record Step(OffsetDateTime at, String code, String label) {}

    /** Who must act now, and how. */
    public record Next(String who, String label) {}

    /** The certificate that came of it. */
    public record Issued(String serial, OffsetDateTime notBefore, OffsetDateTime notAfter) {}

    /** Why the bank said no. */
    public record Rejected(String reason, String label, String text) {}

    /** Ended, and no certificate will come of it. */
    public boolean fruitless() {
        return FRUITLESS.contains(state.code());
    }

    public boolean finished() {
        return FINISHED.contains(state.code());
    }

    /** The bank said no to the request, not to its key, and knows of no certificate for it: the key may ask again. */
    public boolean leavesKeyUsable() {
        return certificate == null && !state.code().equals("REFUSED");
    }
}
