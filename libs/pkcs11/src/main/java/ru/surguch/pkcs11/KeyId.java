package ru.surguch.pkcs11;

import java.util.HexFormat;

/** CKA_ID: binds private key, public key and certificate in a token. In hexadecimal, lower case. */
public record KeyId(String hex) {

    public KeyId {
        if (!HexFormat.of().formatHex(HexFormat.of().parseHex(hex)).equals(hex)) {
            throw new IllegalArgumentException("Not lower-case hexadecimal: " + hex);
        }
    }

    public static KeyId of(byte[] octets) {
        return new KeyId(HexFormat.of().formatHex(octets));
    }

    byte[] octets() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
