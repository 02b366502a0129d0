package ru.surguch.pkcs11;

import java.time.Duration;

/**
 * How much of a token one process takes, and how long anybody waits.
 *
 * @param sessions signatures at a time; SoftHSM gains nothing beyond the number of cores
 * @param waiting for a free session, then {@link HsmBusy}
 * @param calling for the token's answer, then {@link HsmUnknownOutcome}, or {@link HsmBusy} when it was not asked to act yet
 * @param firstPause before a token that is away is looked for again; it doubles each time
 * @param longestPause where it stops doubling
 */
public record PoolLimits(int sessions, Duration waiting, Duration calling, Duration firstPause, Duration longestPause) {

    public PoolLimits {
        if (sessions < 1) {
            throw new IllegalArgumentException("At least one session, not " + sessions);
        }
    }

    public static PoolLimits of(int sessions) {
        return new PoolLimits(
                sessions,
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofMillis(500),
                Duration.ofSeconds(30));
    }
}
