package ru.surguch.request.clock;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The clock of this service, and how its moments are shown to people: in Moscow time. */
public class BankClock {

    /** The zone of everything that subscribers read. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private static final Duration PRECISION = Duration.ofMillis(1); // the database keeps microseconds, Java nanoseconds

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), PRECISION);
    }

    /** The moment with the offset of Moscow; null for null. */
    public static OffsetDateTime shown(Instant moment) {
        return moment == null ? null : moment.atZone(ZONE).toOffsetDateTime();
    }
}
