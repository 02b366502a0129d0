package ru.surguch.issuance.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.time.Period;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00.999Z, P12M, 2026-11-23T09:00:00Z, 2027-11-23T09:00:00Z",
        "2028-02-29T23:59:59Z,     P12M, 2028-02-29T23:59:59Z, 2029-02-28T23:59:59Z",
        "2026-11-30T00:00:00Z,     P15M, 2026-11-30T00:00:00Z, 2028-02-29T00:00:00Z"
    })
    void itIsCountedInCalendarMonths(Instant now, Period term, Instant from, Instant until) {
        assertEquals(new Validity(from, until), Validity.of(term, now));
    }

    @Test
    void itEndsWithItsIssuer() {
        var validity = Validity.of(Period.ofMonths(12), Instant.parse("2026-11-23T09:00:00Z"));
        var latest = Instant.parse("2027-01-01T00:00:00Z");
        assertEquals(latest, validity.within(latest).until());
        assertSame(validity, validity.within(validity.until()));
    }

    @Test
    void from2050OnTheYearHasFourDigits() {
        var validity = Validity.of(Period.ofMonths(12), Instant.parse("2049-06-01T00:00:00Z"));
        assertInstanceOf(ASN1UTCTime.class, validity.notBefore().toASN1Primitive());
        assertInstanceOf(ASN1GeneralizedTime.class, validity.notAfter().toASN1Primitive());
    }
}
