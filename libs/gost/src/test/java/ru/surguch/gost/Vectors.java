package ru.surguch.gost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/** Published test vectors; {@code vectors/SOURCES.md} tells where each comes from. */
public final class Vectors {

    private Vectors() {}

    /** @param name as in {@code rfc9215/d2-csr.pem} */
    public static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hex value of {@code key=…}, searched for behind the line that begins with {@code section}. */
    static byte[] hex(String name, String section, String key) {
        String text = new String(bytes(name), StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\n" + section) + 1)
                .lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> HexFormat.of().parseHex(even(line.substring(key.length() + 1))))
                .findFirst()
                .orElseThrow();
    }

    private static String even(String digits) {
        return digits.length() % 2 == 0 ? digits : "0" + digits;
    }
}
