package ru.surguch.gost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.test.FixedSecureRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two examples of RFC 7091 §7, on the test curves that we refuse everywhere else. */
class SignaturePairTest {

    private static final String FILE = "rfc7091-rfc6986/gost3410-2012-signature.txt";

    /** The order and base point of §7.2, which the vector file leaves out (RFC 7091 §7.2.1). */
    private static final BigInteger Q_512 = new BigInteger(
            "4531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15D"
                    + "A82F2D7ECB1DBAC719905C5EECC423F1D86E25EDBE23C595D644AAF187E6E6DF",
            16);

    private static final BigInteger PX_512 = new BigInteger(
            "24D19CC64572EE30F396BF6EBBFD7A6C5213B3B3D7057CC825F91093A68CD762"
                    + "FD60611262CD838DC6B60AA7EEE804E28BC849977FAC33B4B530F1B120248A9A",
            16);

    private static final BigInteger PY_512 = new BigInteger(
            "2BB312A43BD2CE6E0D020613C857ACDDCFBF061E91E5F2C3F32447C259F39B2C"
                    + "83AB156D77F1496BF7EB3351E1EE4E43DC1A18B91B24640B6DBB92CB1ADD371E",
            16);

    private record Example(String section, int octets, ECDomainParameters curve) {

        BigInteger number(String key) {
            return new BigInteger(1, Vectors.hex(FILE, section, key));
        }

        /** The examples give the hash as a number; software holds its octets the other way round. */
        byte[] digest() {
            return Arrays.reverse(Vectors.hex(FILE, section, "e"));
        }

        ECPrivateKeyParameters privateKey() {
            return new ECPrivateKeyParameters(number("d"), curve);
        }

        ECPublicKeyParameters publicKey() {
            return new ECPublicKeyParameters(curve.getG().multiply(number("d")), curve);
        }
    }

    static Stream<Example> examples() {
        return Stream.of(
                new Example(
                        "[256]",
                        32,
                        curve("[256]", number("[256]", "Px"), number("[256]", "Py"), number("[256]", "q"))),
                new Example("[512]", 64, curve("[512]", PX_512, PY_512, Q_512)));
    }

    private static BigInteger number(String section, String key) {
        return new BigInteger(1, Vectors.hex(FILE, section, key));
    }

    private static ECDomainParameters curve(String section, BigInteger x, BigInteger y, BigInteger q) {
        ECCurve curve =
                new ECCurve.Fp(number(section, "p"), number(section, "a"), number(section, "b"), q, BigInteger.ONE);
        return new ECDomainParameters(curve, curve.createPoint(x, y), q, BigInteger.ONE);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void thePublishedNonceGivesThePublishedSignature(Example example) {
        FixedSecureRandom nonce = new FixedSecureRandom(Vectors.hex(FILE, example.section(), "k"));

        SignaturePair pair = SignaturePair.of(new ParametersWithRandom(example.privateKey(), nonce), example.digest());

        assertEquals(new SignaturePair(example.number("s"), example.number("r")), pair);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void sStandsBeforeRAndTheOtherWayRoundDoesNotVerify(Example example) {
        byte[] octets = new SignaturePair(example.number("s"), example.number("r")).octets(example.octets());
        byte[] s = Arrays.copyOfRange(octets, 0, example.octets());
        byte[] r = Arrays.copyOfRange(octets, example.octets(), octets.length);

        assertArrayEquals(Vectors.hex(FILE, example.section(), "s"), s);
        assertTrue(SignaturePair.of(octets).fits(example.publicKey(), example.digest()));
        assertFalse(SignaturePair.of(Arrays.concatenate(r, s)).fits(example.publicKey(), example.digest()));
    }
}
