package ru.surguch.gost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.HexFormat;
import org.bouncycastle.crypto.io.DigestOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreebogTest {

    private static final String FILE = "rfc7091-rfc6986/streebog.txt";

    @ParameterizedTest
    @ValueSource(strings = {"M1", "M2"})
    void theExamplesOfRfc6986ComeOutInSoftwareOrder(String message) {
        byte[] hash = Streebog.BITS_256.of(Vectors.hex(FILE, "", message));

        assertArrayEquals(Vectors.hex(FILE, "", "H256(" + message + ")"), hash);
    }

    /** RFC 6986 §10.1.1, printed there byte-reversed. */
    @Test
    void theLongHashOfTheFirstExampleIsTheStandards() {
        byte[] hash = Streebog.BITS_512.of(Vectors.hex(FILE, "", "M1"));

        assertEquals(
                "1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa"
                        + "00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48",
                HexFormat.of().formatHex(hash));
    }

    @Test
    void aStreamHashesAsTheWholeDoes() throws IOException {
        DigestOutputStream stream = Streebog.BITS_256.stream();
        stream.write(new byte[] {1, 2});
        stream.write(3);

        assertArrayEquals(Streebog.BITS_256.of(new byte[] {1, 2, 3}), stream.getDigest());
    }

    @Test
    void itsIdentifierIsWrittenWithoutParameters() {
        assertNull(Streebog.BITS_512.algorithmIdentifier().getParameters());
        assertEquals("1.2.643.7.1.1.2.3", Streebog.BITS_512.oid().getId());
    }
}
