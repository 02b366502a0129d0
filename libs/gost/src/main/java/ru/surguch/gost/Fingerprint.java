package ru.surguch.gost;

import java.util.HexFormat;

/** A hash by which people and tables recognise a key or a certificate: upper-case hex, 40 (SHA-1) or 64 digits (Streebog-256). */
public record Fingerprint(String hex) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    public Fingerprint {
        if (!hex.matches("[0-9A-F]{40}|[0-9A-F]{64}")) {
            throw new IllegalArgumentException("Not a fingerprint: 40 or 64 upper-case hex digits wanted");
        }
    }

    static Fingerprint of(byte[] hash) {
        return new Fingerprint(HEX.formatHex(hash));
    }

    @Override
    public String toString() {
        return hex;
    }
}
