package ru.surguch.issuance.x509;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x509.Time;

/** From when to when, both seconds included (RFC 5280 §4.1.2.5). */
public record Validity(Instant from, Instant until) {

    /** From this second on, counted in calendar months and years of UTC. */
    public static Validity of(Period term, Instant now) {
        var from = now.truncatedTo(ChronoUnit.SECONDS);
        return new Validity(from, from.atZone(ZoneOffset.UTC).plus(term).toInstant());
    }

    /** The same, but not beyond this moment. */
    public Validity within(Instant latest) {
        return until.isAfter(latest) ? new Validity(from, latest) : this;
    }

    Time notBefore() {
        return time(from);
    }

    Time notAfter() {
        return time(until);
    }

    // UTCTime to 2049, GeneralizedTime from 2050 on: Time chooses by the year.
    private static Time time(Instant moment) {
        return new Time(Date.from(moment));
    }
}
