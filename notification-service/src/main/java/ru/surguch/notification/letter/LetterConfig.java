package ru.surguch.notification.letter;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How this instance sends what waits. */
@ConfigMapping(prefix = "surguch.letters")
public interface LetterConfig {

    /** Letters at a time. */
    int senders();

    /** How long a sender sleeps when nobody wakes it. */
    Duration poll();

    /** How long the mail server may take over a letter. */
    Duration timeout();

    /** How long one sending may take before its sender is believed dead. */
    Duration lease();

    /** The pauses between attempts double from one second up to this. */
    Duration longestPause();
}
