package ru.surguch.gost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.surguch.gost.GostRefusal.Reason.INVALID_POINT;
import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;
import static ru.surguch.gost.GostRefusal.Reason.TEST_PARAMETER_SET;
import static ru.surguch.gost.GostRefusal.Reason.TOO_LARGE;
import static ru.surguch.gost.Refusals.assertRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GostPublicKeyTest {

    private static final String KEY_256 = "1.2.643.7.1.1.1.1";
    private static final String CRYPTOPRO_A = "1.2.643.2.2.35.1";
    private static final String TC26_B = "1.2.643.7.1.2.1.1.2";
    private static final String STREEBOG_256 = "1.2.643.7.1.1.2.2";

    private static final SoftwareKey KEY = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);

    @ParameterizedTest
    @EnumSource(ParameterSet.class)
    void aKeyOfEachAcceptedSetComesBackFromItsSpkiByteForByte(ParameterSet set) {
        if (!set.accepted()) {
            assertRefused(TEST_PARAMETER_SET, () -> GostPublicKey.of(set, new byte[2 * set.octets()]));
            return;
        }
        GostPublicKey key = SoftwareKey.generate(set).publicKey();
        GostPublicKey read = GostPublicKey.of(key.spki());

        assertEquals(key, read);
        assertArrayEquals(key.spki(), read.spki());
        assertArrayEquals(key.point(), read.point());
        assertEquals(set, read.parameterSet());
    }

    @Test
    void anSpkiWithoutItsHashIsReadAndKeptThatWay() {
        byte[] spelled = spki(KEY.publicKey().point(), KEY_256, CRYPTOPRO_A);
        GostPublicKey read = GostPublicKey.of(spelled);

        assertArrayEquals(spelled, read.spki());
        assertNotEquals(KEY.publicKey().fingerprint(), read.fingerprint());
    }

    @Test
    void aKeySpelledOtherwiseIsStillTheSameKey() {
        GostPublicKey twin = GostPublicKey.of(spki(KEY.publicKey().point(), KEY_256, TC26_B));

        assertEquals(KEY.publicKey().pointFingerprint(), twin.pointFingerprint());
        assertNotEquals(KEY.publicKey(), twin);
    }

    @ParameterizedTest
    @CsvSource({
        "OBSOLETE_ALGORITHM, 1.2.643.2.2.19, 1.2.643.2.2.35.1, 1.2.643.2.2.30.1",
        "OBSOLETE_ALGORITHM, 1.2.643.2.2.20, 1.2.643.2.2.32.2, 1.2.643.2.2.30.1",
        "NOT_GOST, 1.2.840.10045.2.1, 1.2.840.10045.3.1.7, 1.2.643.7.1.1.2.2",
        "TEST_PARAMETER_SET, 1.2.643.7.1.1.1.1, 1.2.643.2.2.35.0, 1.2.643.7.1.1.2.2",
        "UNKNOWN_PARAMETER_SET, 1.2.643.7.1.1.1.1, 1.2.643.2.2.35.9, 1.2.643.7.1.1.2.2",
        "UNKNOWN_PARAMETER_SET, 1.2.643.7.1.1.1.2, 1.2.643.2.2.35.1, 1.2.643.7.1.1.2.2",
        "DIGEST_DIFFERS, 1.2.643.7.1.1.1.1, 1.2.643.2.2.35.1, 1.2.643.2.2.30.1",
        "DIGEST_DIFFERS, 1.2.643.7.1.1.1.1, 1.2.643.2.2.35.1, 1.2.643.7.1.1.2.3",
        "MALFORMED, 1.2.643.7.1.1.1.1, 1.2.643.7.1.2.1.1.2, 1.2.643.7.1.1.2.2"
    })
    void aKeyOfOtherIdentifiersIsRefusedByName(GostRefusal.Reason reason, String algorithm, String set, String hash) {
        assertRefused(reason, () -> GostPublicKey.of(spki(KEY.publicKey().point(), algorithm, set, hash)));
    }

    @Test
    void aThirdParameterOrNoneIsMalformed() {
        byte[] point = KEY.publicKey().point();

        assertRefused(
                MALFORMED, () -> GostPublicKey.of(spki(point, KEY_256, CRYPTOPRO_A, STREEBOG_256, "1.2.643.2.2.31.1")));
        assertRefused(MALFORMED, () -> GostPublicKey.of(spki(point, KEY_256)));
    }

    @Test
    void aPointOfAnotherLengthIsMalformed() {
        assertRefused(MALFORMED, () -> GostPublicKey.of(ParameterSet.CRYPTOPRO_A, new byte[63]));
        assertRefused(
                MALFORMED,
                () -> GostPublicKey.of(ParameterSet.TC26_512_A, KEY.publicKey().point()));
        assertRefused(TOO_LARGE, () -> GostPublicKey.of(new byte[257]));
    }

    @ParameterizedTest
    @EnumSource(
            value = ParameterSet.class,
            names = {"CRYPTOPRO_A", "TC26_256_A", "TC26_512_A", "TC26_512_C"})
    void aPointOffTheCurveIsRefused(ParameterSet set) {
        byte[] point = SoftwareKey.generate(set).publicKey().point();
        point[0] ^= 1;

        assertRefused(INVALID_POINT, () -> GostPublicKey.of(set, point));
    }

    @Test
    void aCoordinateNotBelowPIsRefused() {
        byte[] point = KEY.publicKey().point();
        Arrays.fill(point, 0, 32, (byte) 0xFF);

        assertRefused(INVALID_POINT, () -> GostPublicKey.of(ParameterSet.CRYPTOPRO_A, point));
    }

    /** RFC 9215 §8: on the two curves of cofactor 4 a point of order 2 is added to an honest key. */
    @ParameterizedTest
    @EnumSource(
            value = ParameterSet.class,
            names = {"TC26_256_A", "TC26_512_C"})
    void aPointOutsideTheSubgroupIsRefused(ParameterSet set) {
        ECPoint ofOrder2 = pointOfOrder2(set);
        ECPoint outside = set.curve().getG().add(ofOrder2).normalize();

        assertTrue(
                outside.getYCoord().square().equals(rightSide(outside.getCurve(), outside.getXCoord())),
                "the point must lie on the curve");
        assertTrue(ofOrder2.twice().isInfinity());
        assertRefused(INVALID_POINT, () -> GostPublicKey.of(set, octets(set, outside)));
    }

    @Test
    void theHonestNeighbourOfThatPointIsAccepted() {
        ParameterSet set = ParameterSet.TC26_256_A;

        assertEquals(set, GostPublicKey.of(set, octets(set, set.curve().getG())).parameterSet());
    }

    @Test
    void aSignatureOfAnotherLengthDoesNotVerifyAndADigestOfAnotherLengthIsOurMistake() {
        byte[] digest = Streebog.BITS_256.of(new byte[] {1});
        byte[] signature = KEY.sign(digest);

        assertTrue(KEY.publicKey().verifies(digest, signature));
        assertFalse(KEY.publicKey().verifies(digest, Arrays.copyOf(signature, 63)));
        assertFalse(KEY.publicKey().verifies(digest, Arrays.copyOf(signature, 66)));
        assertFalse(KEY.publicKey().verifies(digest, new byte[64]));
        assertFalse(KEY.publicKey().verifies(digest, new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> KEY.publicKey().verifies(new byte[64], signature));
    }

    @Test
    void theHexLinesAreThoseOfCertificateViewers() {
        GostCertificate certificate = GostCertificate.of(Vectors.bytes("rfc9215/d2-cert.pem"));

        assertEquals(5, certificate.publicKey().hexLines().size());
        assertEquals(
                "04 40 74 27 95 D4 BE E8 84 DD F2 85 0F EC 03 EA",
                certificate.publicKey().hexLines().getFirst());
        assertEquals("18 E2", certificate.publicKey().hexLines().getLast());
    }

    private static byte[] spki(byte[] point, String algorithm, String... parameters) {
        try {
            ASN1Encodable[] oids =
                    Stream.of(parameters).map(ASN1ObjectIdentifier::new).toArray(ASN1Encodable[]::new);
            DERSequence identifier = new DERSequence(new ASN1ObjectIdentifier(algorithm), new DERSequence(oids));
            return new DERSequence(identifier, new DERBitString(new DEROctetString(point))).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] octets(ParameterSet set, ECPoint point) {
        return org.bouncycastle.util.Arrays.concatenate(
                octets(set, point.getAffineXCoord().toBigInteger()),
                octets(set, point.getAffineYCoord().toBigInteger()));
    }

    private static byte[] octets(ParameterSet set, BigInteger number) {
        return org.bouncycastle.util.Arrays.reverse(BigIntegers.asUnsignedByteArray(set.octets(), number));
    }

    /** q times any point of the curve has an order of 1, 2 or 4; doubling one of order 4 gives the one of order 2. */
    private static ECPoint pointOfOrder2(ParameterSet set) {
        ECCurve curve = set.curve().getCurve();
        return IntStream.iterate(1, x -> x + 1)
                .mapToObj(x -> curve.fromBigInteger(BigInteger.valueOf(x)))
                .filter(x -> rightSide(curve, x).sqrt() != null)
                .map(x -> curve.createPoint(
                        x.toBigInteger(), rightSide(curve, x).sqrt().toBigInteger()))
                .map(point -> ECAlgorithms.referenceMultiply(point, set.curve().getN())
                        .twice()
                        .normalize())
                .filter(point -> !point.isInfinity())
                .findFirst()
                .orElseThrow();
    }

    private static ECFieldElement rightSide(ECCurve curve, ECFieldElement x) {
        return x.square().add(curve.getA()).multiply(x).add(curve.getB());
    }
}
