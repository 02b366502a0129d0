package ru.surguch.approval;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Monday 23 November 2026, half past noon in Moscow, for ever. */
@Alternative
@Priority(1)
@Singleton
public class StoppedClock extends Clock {

    public static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Moscow");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(NOW, zone);
    }

    @Override
    public Instant instant() {
        return NOW;
    }
}
