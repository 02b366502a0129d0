package ru.surguch.client.bank;

import java.util.HexFormat;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.gost.Streebog;

/**
 * The acceptance act, exactly the bytes to be signed.
 *
 * @param content the PDF
 * @param streebog256 upper-case hex, as the bank has computed it
 */
public record Act(String documentId, byte[] content, String streebog256) {

    /** Refuses an act that is not what the bank hashed: the subscriber must not sign it. */
    Act intact() {
        if (!HexFormat.of()
                .withUpperCase()
                .formatHex(Streebog.BITS_256.of(content))
                .equals(streebog256)) {
            throw new Refusal(BankWhy.ACT_ALTERED);
        }
        return this;
    }
}
