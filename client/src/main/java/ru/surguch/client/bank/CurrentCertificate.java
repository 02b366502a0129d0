package ru.surguch.client.bank;

import java.math.BigInteger;
import java.time.OffsetDateTime;

/** What the subscriber sees of the certificate in force (procedure P1, step 3). */
public record CurrentCertificate(
        String owner,
        String organization,
        String serial,
        OffsetDateTime notBefore,
        OffsetDateTime notAfter,
        CarrierRef carrier,
        Coded state) {

    public boolean is(BigInteger number) {
        return new BigInteger(serial, 16).equals(number);
    }
}
