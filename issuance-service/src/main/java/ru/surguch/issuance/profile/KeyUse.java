package ru.surguch.issuance.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What a subscriber's key may be used for (RFC 5280 §4.2.1.3, RFC 9215 §4.4); a CA's uses cannot even be named. */
public enum KeyUse {
    @JsonProperty("digitalSignature")
    DIGITAL_SIGNATURE(KeyUsage.digitalSignature),
    @JsonProperty("nonRepudiation")
    NON_REPUDIATION(KeyUsage.nonRepudiation),
    @JsonProperty("keyAgreement")
    KEY_AGREEMENT(KeyUsage.keyAgreement);

    private final int bit;

    KeyUse(int bit) {
        this.bit = bit;
    }

    static int bits(Set<KeyUse> uses) {
        return uses.stream().mapToInt(use -> use.bit).reduce(0, (a, b) -> a | b);
    }
}
