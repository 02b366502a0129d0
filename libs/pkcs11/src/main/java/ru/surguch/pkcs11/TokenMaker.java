package ru.surguch.pkcs11;

import static ru.surguch.pkcs11.HsmRefused.Reason.ALREADY_THERE;
import static ru.surguch.pkcs11.HsmRefused.Reason.NOT_FOUND;
import static ru.surguch.pkcs11.HsmRefused.Reason.UNSUPPORTED;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes blank tokens usable: label, security officer's PIN, user's PIN. Never touches one that holds something. */
public final class TokenMaker {

    private static final int LONGEST_LABEL = 32; // octets, CK_TOKEN_INFO

    private TokenMaker() {}

    /**
     * Takes the first blank token. Calls the module on the caller's thread.
     *
     * @throws HsmRefused {@code ALREADY_THERE} when a token in sight has the label, {@code NOT_FOUND} when none is blank
     */
    public static TokenInfo make(Cryptoki cryptoki, String label, Pin securityOfficer, Pin user) {
        requireFits(label);
        return cryptoki.library().telling(p11 -> {
            p11.initToken(blank(Cryptoki.tokens(p11), label), securityOfficer, label);
            TokenInfo token = TokenName.label(label).among(Cryptoki.tokens(p11));
            setUserPin(p11, token.slot(), securityOfficer, user);
            return p11.tokenInfo(token.slot());
        });
    }

    private static void requireFits(String label) {
        int octets = label.getBytes(StandardCharsets.UTF_8).length;
        if (octets == 0 || octets > LONGEST_LABEL) {
            throw new HsmRefused(UNSUPPORTED, "a label of %d octets, 1 to %d fit".formatted(octets, LONGEST_LABEL));
        }
    }

    private static long blank(List<TokenInfo> tokens, String label) {
        if (tokens.stream().anyMatch(TokenName.label(label)::names)) {
            throw new HsmRefused(ALREADY_THERE, "a token labelled " + label);
        }
        return tokens.stream()
                .filter(TokenInfo::blank)
                .findFirst()
                .orElseThrow(() -> new HsmRefused(NOT_FOUND, "no blank token"))
                .slot();
    }

    private static void setUserPin(P11 p11, long slot, Pin securityOfficer, Pin user) {
        long session = p11.openSession(slot);
        try {
            p11.login(session, P11.User.SECURITY_OFFICER, securityOfficer);
            p11.initPin(session, user);
            p11.logout(session);
        } finally {
            p11.closeSession(session);
        }
    }
}
