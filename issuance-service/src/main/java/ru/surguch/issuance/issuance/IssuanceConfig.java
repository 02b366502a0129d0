package ru.surguch.issuance.issuance;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How this instance works through what waits. */
@ConfigMapping(prefix = "surguch.issuance")
public interface IssuanceConfig {

    /** This instance's name; no two running instances share one. */
    String instance();

    /** Issuances at a time. */
    int workers();

    /** How long a worker sleeps when nobody wakes it. */
    Duration poll();

    /** How long an issuance may take before its worker is believed dead. */
    Duration lease();
}
