package ru.surguch.issuance.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** An OID in a profile: {@code clientAuth}, {@code emailProtection}, {@code bank.<n>} under the bank's own arc, or in dots. */
public record Purpose(String text) {

    private static final String BANK = "bank.";

    // RFC 5280 §4.2.1.12
    private static final Map<String, String> KNOWN =
            Map.of("clientAuth", "1.3.6.1.5.5.7.3.2", "emailProtection", "1.3.6.1.5.5.7.3.4");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Purpose {
        if (!KNOWN.containsKey(text) && ASN1ObjectIdentifier.tryFromID(text.replace(BANK, "1.2.")) == null) {
            throw new IllegalArgumentException(
                    text + " is no OID: clientAuth, emailProtection, bank.<n> or 1.2.3 wanted");
        }
    }

    ASN1ObjectIdentifier under(ASN1ObjectIdentifier bank) {
        if (text.startsWith(BANK)) {
            return bank.branch(text.substring(BANK.length()));
        }
        return new ASN1ObjectIdentifier(KNOWN.getOrDefault(text, text));
    }
}
