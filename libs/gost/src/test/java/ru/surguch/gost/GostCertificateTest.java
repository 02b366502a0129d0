package ru.surguch.gost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.surguch.gost.GostRefusal.Reason.CHAIN_BROKEN;
import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;
import static ru.surguch.gost.GostRefusal.Reason.OBSOLETE_ALGORITHM;
import static ru.surguch.gost.GostRefusal.Reason.TEST_PARAMETER_SET;
import static ru.surguch.gost.Refusals.assertRefused;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GostCertificateTest {

    private static final GostCertificate GNUTLS_CA = GostCertificate.of(Vectors.bytes("gnutls/gost-cert-ca.pem"));
    private static final GostCertificate GNUTLS_LEAF = GostCertificate.of(Vectors.bytes("gnutls/gost-cert-new.pem"));

    /** Serial and fingerprints as {@code openssl x509 -serial -fingerprint} and {@code openssl dgst -md_gost12_256} print them. */
    @Test
    void aCertificateOfOpenSslReadsAsOpenSslShowsIt() {
        GostCertificate certificate = GostCertificate.of(Vectors.bytes("openssl-gost-engine/cert_TCA.pem"));

        assertEquals("17B263B188F87E62A7D0178CFF22F49D0D6EBBD9", certificate.serialHex());
        assertEquals(
                "D73B476D2C720ACD3CF7A734D98FF00E1754BA73", certificate.sha1().hex());
        assertEquals(
                "3042E114F80F7C2DC9F6C5B5A148E37335252E298D21835670450D6854BB02CC",
                certificate.fingerprint().hex());
        assertEquals(Optional.of("Иванов Иван Иванович"), SubjectAttribute.COMMON_NAME.in(certificate.subject()));
        assertEquals(Optional.of("Генеральный директор"), SubjectAttribute.TITLE.in(certificate.subject()));
        assertEquals(Optional.of("1027700132195"), SubjectAttribute.OGRN.in(certificate.subject()));
        assertTrue(certificate.isSignedBy(certificate));
    }

    @Test
    void theCertificateOfRfc9215IsSignedByItselfAndValidToTheSecond() {
        GostCertificate certificate = GostCertificate.of(Vectors.bytes("rfc9215/d2-cert.pem"));

        assertTrue(certificate.isSignedBy(certificate));
        assertEquals("0A", certificate.serialHex());
        assertTrue(certificate.isValidAt(Instant.parse("2001-01-01T00:00:00Z")));
        assertTrue(certificate.isValidAt(Instant.parse("2050-12-31T00:00:00Z")));
        assertFalse(certificate.isValidAt(Instant.parse("2000-12-31T23:59:59Z")));
        assertFalse(certificate.isValidAt(Instant.parse("2050-12-31T00:00:01Z")));
    }

    @Test
    void aChainOfGnutlsHoldsAndOnlyInItsOrder() {
        assertTrue(GNUTLS_LEAF.isSignedBy(GNUTLS_CA));
        assertTrue(GNUTLS_CA.isSignedBy(GNUTLS_CA));
        assertFalse(GNUTLS_CA.isSignedBy(GNUTLS_LEAF));
        assertRefused(CHAIN_BROKEN, () -> new CertificateChain(List.of(GNUTLS_CA, GNUTLS_LEAF)));
        assertRefused(CHAIN_BROKEN, () -> new CertificateChain(List.of()));
    }

    @Test
    void aNamesakesSignatureIsNotTheIssuers() {
        SoftwareKey caKey = SoftwareKey.generate(ParameterSet.TC26_512_A);
        GostCertificate ca = TestCertificates.root(caKey, "CA");
        GostCertificate namesake = TestCertificates.root(SoftwareKey.generate(ParameterSet.TC26_512_A), "CA");
        GostCertificate otherCurve = TestCertificates.root(SoftwareKey.generate(ParameterSet.TC26_256_A), "CA");
        GostCertificate leaf = TestCertificates.issue(caKey, ca, caKey.publicKey(), new X500Name("CN=leaf"));

        assertTrue(leaf.isSignedBy(ca));
        assertFalse(leaf.isSignedBy(namesake));
        assertFalse(leaf.isSignedBy(otherCurve));
    }

    @Test
    void aGostKeyUnderAnRsaSignatureIsReadAndSignedByNoneOfOurs() {
        GostCertificate certificate = GostCertificate.of(Vectors.bytes("gnutls/cert-gost12.pem"));

        assertEquals(ParameterSet.TC26_512_A, certificate.publicKey().parameterSet());
        assertFalse(certificate.isSignedBy(certificate));
    }

    /** Printed by certtool beside the PEM block. */
    @Test
    void theKeyIdentifierIsTheIssuersOwn() {
        assertArrayEquals(
                GNUTLS_CA.keyIdentifier().orElseThrow(),
                HexFormat.of().parseHex("74cf59b3e174a809e4debf3b7ad63094343e5a4a"));
        assertTrue(GostCertificate.of(Vectors.bytes("rfc9215/d2-cert.pem"))
                .keyIdentifier()
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gnutls/gost-cert.pem", "gnutls/gost94-cert.pem"})
    void aCertificateOfTheOldStandardsIsRefusedByName(String file) {
        assertRefused(OBSOLETE_ALGORITHM, () -> GostCertificate.of(Vectors.bytes(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfc9215/d1-cert.pem", "rfc9215/d3-cert.pem"})
    void aCertificateOnATestCurveIsRefusedByName(String file) {
        assertRefused(TEST_PARAMETER_SET, () -> GostCertificate.of(Vectors.bytes(file)));
    }

    @Test
    void aRequestIsNoCertificate() {
        assertRefused(MALFORMED, () -> GostCertificate.of(Vectors.bytes("rfc9215/d2-csr.pem")));
    }

    @Test
    void pemAndDerComeBackAsTheyWere() {
        GostCertificate certificate = GostCertificate.of(Vectors.bytes("rfc9215/d2-cert.pem"));

        assertEquals(certificate, GostCertificate.of(certificate.pem().getBytes(UTF_8)));
        assertEquals(certificate, GostCertificate.of(certificate.der()));
        assertArrayEquals(
                certificate.der(), GostCertificate.of(certificate.holder()).der());
    }
}
