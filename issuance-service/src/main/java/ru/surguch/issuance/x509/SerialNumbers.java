package ru.surguch.issuance.x509;

import java.math.BigInteger;
import java.security.SecureRandom;
import ru.surguch.contracts.SerialNumber;

/** Serial numbers nobody can foresee: 159 random bits, the most that 20 positive octets hold (RFC 5280 §4.1.2.2). */
public final class SerialNumbers {

    private static final int BITS = 159;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SerialNumbers() {}

    public static SerialNumber fresh() {
        var random = new BigInteger(BITS, RANDOM);
        return random.signum() == 0 ? fresh() : new SerialNumber(random);
    }
}
