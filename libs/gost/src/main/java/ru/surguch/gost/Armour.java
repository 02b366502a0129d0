package ru.surguch.gost;

import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The wrappings in which token plug-ins, browsers and tools hand over DER: PEM (RFC 7468), bare base64, or none. */
final class Armour {

    private static final int SEQUENCE = 0x30; // as base64 text it would be '0', with which no encoded SEQUENCE begins
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 #]+)-----([^-]*)-----END \\1-----", Pattern.DOTALL);

    private Armour() {}

    /** The octets inside; text around a PEM block is tolerated, a second block or another label is not. */
    static byte[] open(byte[] input, String... labels) {
        if (input.length > 0 && input[0] == SEQUENCE) {
            return input.clone();
        }
        String text = new String(input, StandardCharsets.ISO_8859_1);
        return base64(text.contains("-----BEGIN ") ? onlyBlock(text, List.of(labels)) : text);
    }

    private static String onlyBlock(String text, List<String> labels) {
        List<MatchResult> blocks = PEM.matcher(text).results().toList();
        if (blocks.size() != 1 || !labels.contains(blocks.getFirst().group(1))) {
            throw new GostRefusal(MALFORMED, "exactly one PEM block wanted, labelled " + labels);
        }
        return blocks.getFirst().group(2);
    }

    private static byte[] base64(String text) {
        return Untrusted.read("base64", () -> Base64.getDecoder().decode(text.replaceAll("\\s", "")));
    }

    static String pem(String label, byte[] der) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, lines.encodeToString(der), label);
    }
}
