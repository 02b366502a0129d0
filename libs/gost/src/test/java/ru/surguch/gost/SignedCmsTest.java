package ru.surguch.gost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.surguch.gost.GostRefusal.Reason.ATTRIBUTES_MISSING;
import static ru.surguch.gost.GostRefusal.Reason.CONTENT_DIFFERS;
import static ru.surguch.gost.GostRefusal.Reason.DIGEST_DIFFERS;
import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;
import static ru.surguch.gost.GostRefusal.Reason.NOT_GOST;
import static ru.surguch.gost.GostRefusal.Reason.NOT_ONE_SIGNER;
import static ru.surguch.gost.GostRefusal.Reason.OBSOLETE_ALGORITHM;
import static ru.surguch.gost.GostRefusal.Reason.SIGNATURE_INVALID;
import static ru.surguch.gost.GostRefusal.Reason.SIGNER_DIFFERS;
import static ru.surguch.gost.GostRefusal.Reason.TOO_LARGE;
import static ru.surguch.gost.Refusals.assertRefused;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedCmsTest {

    private static final byte[] ACT = Vectors.bytes("openssl-gost-engine/akt.txt");
    private static final GostCertificate OPENSSL_SIGNER =
            GostCertificate.of(Vectors.bytes("openssl-gost-engine/cert_TCA.pem"));

    private static final byte[] CONTENT = "Акт приёма-передачи".getBytes(UTF_8);
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final SoftwareKey CA_KEY = SoftwareKey.generate(ParameterSet.TC26_256_A);
    private static final GostCertificate CA = TestCertificates.root(CA_KEY, "CA");
    private static final SoftwareKey KEY = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
    private static final GostCertificate SIGNER =
            TestCertificates.issue(CA_KEY, CA, KEY.publicKey(), new X500Name("CN=signer"));

    @ParameterizedTest
    @ValueSource(strings = {"akt_attached.p7s", "akt_cades.p7s"})
    void whatOpenSslSignedIsVerified(String file) {
        SignedCms cms = SignedCms.parse(Vectors.bytes("openssl-gost-engine/" + file));
        VerifiedSignature verified = cms.verify(ACT, OPENSSL_SIGNER);

        assertEquals(OPENSSL_SIGNER, verified.signer());
        assertTrue(verified.signingTime().isPresent());
        assertEquals(file.contains("cades"), verified.bindsCertificate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"akt_attached.p7s", "akt_cades.p7s"})
    void whatOpenSslSignedIsNotAnotherText(String file) {
        SignedCms cms = SignedCms.parse(Vectors.bytes("openssl-gost-engine/" + file));

        assertRefused(CONTENT_DIFFERS, () -> cms.verify("другой".getBytes(UTF_8), OPENSSL_SIGNER));
    }

    @ParameterizedTest
    @EnumSource(
            value = ParameterSet.class,
            names = {"CRYPTOPRO_XCHB", "TC26_256_D", "TC26_512_C"})
    void whatWeSignWeVerify(ParameterSet set) {
        SoftwareKey key = SoftwareKey.generate(set);
        GostCertificate certificate = TestCertificates.issue(CA_KEY, CA, key.publicKey(), new X500Name("CN=x"));
        byte[] cms = new CadesBes(key, certificate).sign(CONTENT, NOW);

        assertEquals(
                new VerifiedSignature(certificate, Optional.of(NOW), true),
                SignedCms.parse(cms).verify(CONTENT, certificate));
    }

    @Test
    void everyWrappingIsRead() {
        byte[] der = new CadesBes(KEY, SIGNER).sign(CONTENT, NOW);

        for (String text : List.of(
                Armour.pem("CMS", der),
                Armour.pem("PKCS7", der),
                Base64.getMimeEncoder().encodeToString(der),
                Base64.getEncoder().encodeToString(der))) {
            assertEquals(
                    SIGNER,
                    SignedCms.parse(text.getBytes(UTF_8))
                            .verify(CONTENT, SIGNER)
                            .signer());
        }
    }

    @Test
    void aCertificateOfAnotherKeyCannotBeSignedWith() {
        assertThrows(IllegalArgumentException.class, () -> new CadesBes(KEY, CA));
    }

    @Test
    void anotherTextIsNotWhatWasSigned() {
        SignedCms cms = SignedCms.parse(new CadesBes(KEY, SIGNER).sign(CONTENT, NOW));

        assertRefused(CONTENT_DIFFERS, () -> cms.verify("Акт приёма-передачи ".getBytes(UTF_8), SIGNER));
    }

    @Test
    void anotherSignerThanTheRegisteredOneIsRefused() {
        SignedCms cms = SignedCms.parse(new CadesBes(KEY, SIGNER).sign(CONTENT, NOW));
        GostCertificate newer = TestCertificates.issue(CA_KEY, CA, KEY.publicKey(), new X500Name("CN=signer"));

        assertRefused(SIGNER_DIFFERS, () -> cms.verify(CONTENT, CA));
        assertRefused(SIGNER_DIFFERS, () -> cms.verify(CONTENT, newer));
    }

    @Test
    void anImpostorWithTheSameNameAndNumberIsRefused() {
        CmsBuilder cms = new CmsBuilder(KEY, SIGNER).enclosing(CmsBuilder.impostorOf(SIGNER, CA_KEY));

        assertRefused(SIGNER_DIFFERS, () -> cms.verify(CONTENT, SIGNER));
    }

    @Test
    void anIssuerMayBeEnclosedAndTheSignerLeftOut() {
        assertEquals(
                SIGNER,
                new CmsBuilder(KEY, SIGNER)
                        .enclosing(CA)
                        .verify(CONTENT, SIGNER)
                        .signer());
    }

    @Test
    void anotherKeysSignatureIsInvalid() {
        CmsBuilder cms = new CmsBuilder(SoftwareKey.generate(ParameterSet.CRYPTOPRO_A), SIGNER);

        assertRefused(SIGNATURE_INVALID, () -> cms.verify(CONTENT, SIGNER));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void noneOrTwoSignersAreRefused(int signers) {
        CmsBuilder cms = new CmsBuilder(KEY, SIGNER).signers(signers);

        assertRefused(NOT_ONE_SIGNER, () -> cms.verify(CONTENT, SIGNER));
    }

    @Test
    void certificatesAloneAreNoSignature() {
        assertRefused(NOT_ONE_SIGNER, () -> SignedCms.parse(new CertificateChain(List.of(SIGNER, CA)).p7b()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4"})
    void contentTypeAndMessageDigestAreRequired(String oid) {
        CmsBuilder cms = new CmsBuilder(KEY, SIGNER).without(oid);

        assertRefused(ATTRIBUTES_MISSING, () -> cms.verify(CONTENT, SIGNER));
    }

    @Test
    void aSignatureWithoutAnySignedAttributesIsRefused() {
        CmsBuilder cms = new CmsBuilder(KEY, SIGNER).withoutAttributes();

        assertRefused(ATTRIBUTES_MISSING, () -> cms.verify(CONTENT, SIGNER));
    }

    @Test
    void anAttributeGivenTwiceIsMalformed() {
        CmsBuilder cms = new CmsBuilder(KEY, SIGNER).with(CmsBuilder.messageDigest(new byte[32]));

        assertRefused(MALFORMED, () -> cms.verify(CONTENT, SIGNER));
    }

    @Test
    void signingTimeAndTheCertificatesHashMayBeMissing() {
        VerifiedSignature verified = new CmsBuilder(KEY, SIGNER).verify(CONTENT, SIGNER);

        assertEquals(Optional.empty(), verified.signingTime());
        assertFalse(verified.bindsCertificate());
    }

    @Test
    void theCertificatesHashWhereGivenMustBeTheSigners() {
        assertTrue(new CmsBuilder(KEY, SIGNER)
                .with(CmsBuilder.signingCertificate(Streebog.BITS_512, SIGNER))
                .verify(CONTENT, SIGNER)
                .bindsCertificate());
        assertTrue(new CmsBuilder(KEY, SIGNER)
                .with(CmsBuilder.signingCertificateBySha256(SIGNER))
                .verify(CONTENT, SIGNER)
                .bindsCertificate());
        assertRefused(SIGNER_DIFFERS, () -> new CmsBuilder(KEY, SIGNER)
                .with(CmsBuilder.signingCertificate(Streebog.BITS_256, CA))
                .verify(CONTENT, SIGNER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.643.7.1.1.1.1", "1.2.643.7.1.1.3.2"})
    void bothSpellingsOfTheSignatureAlgorithmAreReadWithAndWithoutNull(String oid) {
        for (boolean withNull : new boolean[] {true, false}) {
            CmsBuilder cms = new CmsBuilder(KEY, SIGNER).signatureAlgorithm(oid, withNull);

            assertEquals(SIGNER, cms.verify(CONTENT, SIGNER).signer());
        }
    }

    @Test
    void aHashOrSignatureOfAnotherFamilyIsRefusedByName() {
        CmsBuilder cms = new CmsBuilder(KEY, SIGNER);

        assertRefused(
                DIGEST_DIFFERS, () -> cms.digestAlgorithm("1.2.643.7.1.1.2.3").verify(CONTENT, SIGNER));
        assertRefused(
                OBSOLETE_ALGORITHM, () -> cms.digestAlgorithm("1.2.643.2.2.9").verify(CONTENT, SIGNER));
        assertRefused(
                NOT_GOST, () -> cms.digestAlgorithm("2.16.840.1.101.3.4.2.1").verify(CONTENT, SIGNER));
    }

    @Test
    void aSignatureAlgorithmOfTheOtherLengthIsRefused() {
        CmsBuilder cms = new CmsBuilder(KEY, SIGNER).signatureAlgorithm("1.2.643.7.1.1.1.2", false);

        assertRefused(DIGEST_DIFFERS, () -> cms.verify(CONTENT, SIGNER));
    }

    @Test
    void attachedContentMustBeOurs() {
        assertEquals(
                SIGNER,
                new CmsBuilder(KEY, SIGNER)
                        .attaching(CONTENT)
                        .verify(CONTENT, SIGNER)
                        .signer());
        assertRefused(CONTENT_DIFFERS, () -> new CmsBuilder(KEY, SIGNER)
                .attaching("другой".getBytes(UTF_8))
                .verify(CONTENT, SIGNER));
    }

    @Test
    void aSignerNamedByKeyIdentifierIsRefused() {
        CmsBuilder cms = new CmsBuilder(KEY, SIGNER).namedByKeyIdentifier();

        assertRefused(MALFORMED, () -> cms.verify(CONTENT, SIGNER));
    }

    @Test
    void theVersionThatBrowserToolsWriteIsTolerated() {
        assertEquals(
                SIGNER,
                new CmsBuilder(KEY, SIGNER).version0().verify(CONTENT, SIGNER).signer());
    }

    @Test
    void oneMebibyteIsTheLimitAndDeepNestingIsNoTrap() {
        byte[] nested = new byte[1024 * 1024];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }

        assertRefused(MALFORMED, () -> SignedCms.parse(nested));
        assertRefused(TOO_LARGE, () -> SignedCms.parse(new byte[1024 * 1024 + 1]));
    }

    @Test
    void anEmptyTextCanBeSignedToo() {
        byte[] nothing = {};

        assertEquals(
                SIGNER,
                SignedCms.parse(new CadesBes(KEY, SIGNER).sign(nothing, NOW))
                        .verify(nothing, SIGNER)
                        .signer());
    }
}
