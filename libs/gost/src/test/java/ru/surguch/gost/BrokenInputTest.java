package ru.surguch.gost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is cut short or turned over ends in a refusal by name: no other exception, and where all is signed, no acceptance. */
class BrokenInputTest {

    private static final SoftwareKey KEY = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
    private static final GostCertificate SIGNER = TestCertificates.root(KEY, "signer");
    private static final byte[] CONTENT = "Акт".getBytes(UTF_8);

    /** @param wholeSigned whether every bit counts for the verdict; in a CMS some stand outside of the signed part */
    private record Case(String name, byte[] good, boolean wholeSigned, Consumer<byte[]> reader) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        GostCertificate rfc = GostCertificate.of(Vectors.bytes("rfc9215/d2-cert.pem"));
        byte[] cades = new CadesBes(KEY, SIGNER).sign(CONTENT, Instant.EPOCH);
        return Stream.of(
                new Case("public key", KEY.publicKey().spki(), false, GostPublicKey::of),
                request("rfc9215/d2-csr.pem"),
                request("openssl-gost-engine/c256_TCA_innle_utf8_subjectSignTool.csr"),
                request("openssl-gost-engine/c512_A.csr"),
                new Case("certificate", rfc.der(), true, der -> requireSigned(GostCertificate.of(der), rfc)),
                new Case("our CMS", cades, false, der -> SignedCms.parse(der).verify(CONTENT, SIGNER)),
                openSslCms("akt_attached.p7s"),
                openSslCms("akt_cades.p7s"));
    }

    private static Case request(String file) {
        return new Case(file, CertificationRequest.of(Vectors.bytes(file)).der(), true, CertificationRequest::of);
    }

    private static Case openSslCms(String file) {
        byte[] encoded =
                SignedCms.parse(Vectors.bytes("openssl-gost-engine/" + file)).encoded();
        GostCertificate signer = GostCertificate.of(Vectors.bytes("openssl-gost-engine/cert_TCA.pem"));
        byte[] act = Vectors.bytes("openssl-gost-engine/akt.txt");
        return new Case(file, encoded, false, der -> SignedCms.parse(der).verify(act, signer));
    }

    private static void requireSigned(GostCertificate certificate, GostCertificate issuer) {
        SubjectAttribute.COMMON_NAME.in(certificate.subject());
        new CertificateChain(List.of(certificate, issuer));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aTruncatedInputIsRefused(Case input) {
        for (int length = 0; length < input.good().length; length++) {
            byte[] cut = Arrays.copyOf(input.good(), length);
            assertThrows(GostRefusal.class, () -> input.reader().accept(cut), "cut to " + length);
        }
    }

    /** One bit in every octet, the bit chosen by a fixed seed: enough to touch every tag, length, OID and value. */
    @ParameterizedTest
    @MethodSource("cases")
    void aTurnedBitIsRefusedOrStandsOutsideOfWhatIsSigned(Case input) {
        Random bits = new Random(20121);
        for (int at = 0; at < input.good().length; at++) {
            byte[] turned = input.good().clone();
            turned[at] ^= (byte) (1 << bits.nextInt(8));
            refusedOrTolerated(input, turned, "octet " + at);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anOctetGivenTwiceOrLeftOutIsRefusedOrStandsOutsideOfWhatIsSigned(Case input) {
        byte[] good = input.good();
        for (int at = 0; at < good.length; at += 3) {
            byte[] twice = new byte[good.length + 1];
            System.arraycopy(good, 0, twice, 0, at);
            System.arraycopy(good, at, twice, at + 1, good.length - at);
            byte[] without = new byte[good.length - 1];
            System.arraycopy(good, 0, without, 0, at);
            System.arraycopy(good, at + 1, without, at, good.length - at - 1);
            refusedOrTolerated(input, twice, "octet twice at " + at);
            refusedOrTolerated(input, without, "octet left out at " + at);
        }
    }

    private static void refusedOrTolerated(Case input, byte[] broken, String where) {
        try {
            input.reader().accept(broken);
        } catch (GostRefusal refusal) {
            return;
        }
        if (input.wholeSigned()) {
            throw new AssertionError("accepted: " + where);
        }
    }
}
