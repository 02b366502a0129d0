package ru.surguch.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.Locale;

/**
 * A certificate's serial number: positive, at most 20 octets (RFC 5280 §4.1.2.2); written as upper-case hexadecimal
 * with an even number of digits, the way certificate viewers show it.
 */
public record SerialNumber(BigInteger value) {

    public SerialNumber {
        if (value.signum() <= 0 || value.bitLength() > 159) {
            throw new IllegalArgumentException("a serial number is positive and at most 20 octets long");
        }
    }

    @JsonCreator
    public static SerialNumber of(String hex) {
        return new SerialNumber(new BigInteger(hex, 16));
    }

    @Override
    @JsonValue
    public String toString() {
        var hex = value.toString(16).toUpperCase(Locale.ROOT);
        return hex.length() % 2 == 0 ? hex : "0" + hex;
    }
}
