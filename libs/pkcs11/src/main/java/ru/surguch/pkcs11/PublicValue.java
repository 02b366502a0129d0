package ru.surguch.pkcs11;

import static ru.surguch.pkcs11.HsmRefused.Reason.KEY_UNSOUND;

import java.util.Arrays;
import java.util.HexFormat;

/** How a vendor writes a public point into CKA_VALUE. */
enum PublicValue {
    /** X || Y, each little-endian, as PKCS#11 2.40 mechanisms §2.58.4 says. */
    LITTLE_ENDIAN {
        @Override
        byte[] point(byte[] value, int coordinate) {
            requireLength(value, 2 * coordinate);
            return value;
        }
    },
    /** 04 || X || Y, big-endian, of which the first 64 octets and the next 64 were turned around and the last one was not. */
    SOFTHSM_129 {
        @Override
        byte[] point(byte[] value, int coordinate) {
            requireLength(value, 1 + 2 * coordinate);
            byte[] uncompressed = value.clone();
            reverse(uncompressed, 0, coordinate);
            reverse(uncompressed, coordinate, 2 * coordinate);
            if (uncompressed[0] != 0x04) {
                throw new HsmRefused(
                        KEY_UNSOUND, "public value " + HexFormat.of().formatHex(value));
            }
            byte[] point = Arrays.copyOfRange(uncompressed, 1, uncompressed.length);
            reverse(point, 0, coordinate);
            reverse(point, coordinate, point.length);
            return point;
        }
    };

    /**
     * @param coordinate octets of X and of Y
     * @return X || Y, each little-endian
     */
    abstract byte[] point(byte[] value, int coordinate);

    private static void requireLength(byte[] value, int octets) {
        if (value.length != octets) {
            throw new HsmRefused(KEY_UNSOUND, "public value of %d octets, not %d".formatted(value.length, octets));
        }
    }

    private static void reverse(byte[] octets, int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            byte kept = octets[i];
            octets[i] = octets[j];
            octets[j] = kept;
        }
    }
}
