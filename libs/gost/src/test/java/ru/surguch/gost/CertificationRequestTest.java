package ru.surguch.gost;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.surguch.gost.GostRefusal.Reason.MALFORMED;
import static ru.surguch.gost.GostRefusal.Reason.NOT_GOST;
import static ru.surguch.gost.GostRefusal.Reason.POSSESSION_NOT_PROVEN;
import static ru.surguch.gost.GostRefusal.Reason.TEST_PARAMETER_SET;
import static ru.surguch.gost.GostRefusal.Reason.TOO_LARGE;
import static ru.surguch.gost.Refusals.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificationRequestTest {

    private static final X500Name NAME = SubjectAttribute.name(Map.of(SubjectAttribute.COMMON_NAME, "Иванов Иван"));
    private static final SoftwareKey KEY = SoftwareKey.generate(ParameterSet.TC26_256_A);

    @ParameterizedTest
    @CsvSource({
        "c256_A, CRYPTOPRO_A",
        "c256_B, CRYPTOPRO_B",
        "c256_C, CRYPTOPRO_C",
        "c256_XA, CRYPTOPRO_XCHA",
        "c256_XB, CRYPTOPRO_XCHB",
        "c256_TCA, TC26_256_A",
        "c256_TCA_innle_utf8_subjectSignTool, TC26_256_A",
        "c256_TCB, TC26_256_B",
        "c256_TCC, TC26_256_C",
        "c256_TCD, TC26_256_D",
        "c512_A, TC26_512_A",
        "c512_B, TC26_512_B",
        "c512_C, TC26_512_C"
    })
    void aRequestMadeByOpenSslIsAccepted(String file, ParameterSet set) {
        CertificationRequest request = CertificationRequest.of(Vectors.bytes("openssl-gost-engine/" + file + ".csr"));

        assertEquals(set, request.publicKey().parameterSet());
    }

    @Test
    void theRequestOfRfc9215IsAccepted() {
        CertificationRequest request = CertificationRequest.of(Vectors.bytes("rfc9215/d2-csr.pem"));

        assertEquals(
                "Example", SubjectAttribute.COMMON_NAME.in(request.subject()).orElseThrow());
        assertTrue(request.extensions().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfc9215/d1-csr.pem", "rfc9215/d3-csr.pem"})
    void aRequestOnATestCurveIsRefusedByName(String file) {
        assertRefused(TEST_PARAMETER_SET, () -> CertificationRequest.of(Vectors.bytes(file)));
    }

    @Test
    void theExtensionsAskedForAreShown() {
        CertificationRequest request =
                CertificationRequest.of(Vectors.bytes("openssl-gost-engine/c256_TCA_innle_utf8_subjectSignTool.csr"));
        ASN1ObjectIdentifier subjectSignTool = new ASN1ObjectIdentifier("1.2.643.100.111");

        assertTrue(request.extensions().orElseThrow().getExtension(subjectSignTool) != null);
        assertEquals("7707083893", SubjectAttribute.INNLE.in(request.subject()).orElseThrow());
    }

    @Test
    void everyWrappingOpensToTheSameRequest() {
        byte[] der = CertificationRequest.sign(KEY, NAME).der();
        String pem = Armour.pem("CERTIFICATE REQUEST", der);
        String crlf = Base64.getMimeEncoder(64, "\r\n".getBytes(US_ASCII)).encodeToString(der) + "\r\n";

        for (String text : new String[] {
            pem,
            pem.replace("\n", "\r\n"),
            "Subject: как печатает certtool\n" + pem,
            Armour.pem("NEW CERTIFICATE REQUEST", der),
            crlf,
            Base64.getEncoder().encodeToString(der)
        }) {
            assertArrayEquals(der, CertificationRequest.of(text.getBytes(UTF_8)).der(), text);
        }
        assertArrayEquals(der, CertificationRequest.of(der).der());
    }

    @Test
    void whatWeMakeReadsBack() {
        CertificationRequest made = CertificationRequest.sign(KEY, NAME);
        CertificationRequest read = CertificationRequest.of(made.pem().getBytes(UTF_8));

        assertEquals(KEY.publicKey(), read.publicKey());
        assertEquals(NAME, read.subject());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "привет",
                "MIIB",
                "-----BEGIN CERTIFICATE REQUEST-----",
                "-----BEGIN CERTIFICATE REQUEST-----\n-----END CERTIFICATE REQUEST-----",
                "-----BEGIN CERTIFICATE REQUEST-----\nMAA=\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE REQUEST-----\n*\n-----END CERTIFICATE REQUEST-----",
                "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----",
                "MAA=",
                "MIAwgA=="
            })
    void whatIsNoRequestIsMalformed(String input) {
        assertRefused(MALFORMED, () -> CertificationRequest.of(input.getBytes(UTF_8)));
    }

    @Test
    void twoRequestsAtOnceOrBytesBehindOneAreMalformed() {
        CertificationRequest request = CertificationRequest.sign(KEY, NAME);

        assertRefused(MALFORMED, () -> CertificationRequest.of((request.pem() + request.pem()).getBytes(UTF_8)));
        assertRefused(MALFORMED, () -> CertificationRequest.of(Arrays.copyOf(request.der(), request.der().length + 1)));
    }

    /** Its signature would verify, but over bytes that we made of the sender's. */
    @Test
    void aRequestOfIndefiniteLengthIsMalformed() throws IOException {
        ASN1Sequence request =
                ASN1Sequence.getInstance(CertificationRequest.sign(KEY, NAME).der());
        byte[] indefinite = new BERSequence(request.toArray()).getEncoded();

        assertRefused(MALFORMED, () -> CertificationRequest.of(indefinite));
    }

    @Test
    void aRequestLongerThan16KibIsTooLarge() {
        byte[] padded = (CertificationRequest.sign(KEY, NAME).pem() + " ".repeat(16 * 1024)).getBytes(UTF_8);

        assertRefused(TOO_LARGE, () -> CertificationRequest.of(padded));
    }

    @Test
    void anotherKeysSignatureProvesNothing() throws IOException {
        byte[] der = new PKCS10CertificationRequestBuilder(NAME, KEY.publicKey().subjectPublicKeyInfo())
                .build(new GostContentSigner(SoftwareKey.generate(ParameterSet.TC26_256_A)))
                .getEncoded();

        assertRefused(POSSESSION_NOT_PROVEN, () -> CertificationRequest.of(der));
    }

    @Test
    void aSignatureOfAnotherFamilyIsNotGost() throws IOException {
        byte[] der = new PKCS10CertificationRequestBuilder(NAME, KEY.publicKey().subjectPublicKeyInfo())
                .build(new ForeignSigner("1.2.840.113549.1.1.11"))
                .getEncoded();

        assertRefused(NOT_GOST, () -> CertificationRequest.of(der));
    }

    @Test
    void aSignatureOfTheOldStandardIsObsolete() throws IOException {
        byte[] der = new PKCS10CertificationRequestBuilder(NAME, KEY.publicKey().subjectPublicKeyInfo())
                .build(new ForeignSigner("1.2.643.2.2.3"))
                .getEncoded();

        assertRefused(GostRefusal.Reason.OBSOLETE_ALGORITHM, () -> CertificationRequest.of(der));
    }

    @Test
    void aRequestOfAnotherVersionIsMalformed() {
        DERSequence info = new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(1),
            NAME,
            KEY.publicKey().subjectPublicKeyInfo(),
            new DERTaggedObject(false, 0, new DERSet())
        });

        assertRefused(MALFORMED, () -> CertificationRequest.of(signed(info)));
    }

    /** Signed as it should be, so only the look at every attribute finds it. */
    @Test
    void aNameThatCannotBeReadIsMalformedEvenWhenSigned() {
        DERSequence name = new DERSequence(new DERSet(new DERTaggedObject(0, NAME)));
        DERSequence info = new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(0),
            name,
            KEY.publicKey().subjectPublicKeyInfo(),
            new DERTaggedObject(false, 0, new DERSet())
        });

        assertRefused(MALFORMED, () -> CertificationRequest.of(signed(info)));
    }

    private static byte[] signed(DERSequence info) throws IOException {
        return new DERSequence(new ASN1Encodable[] {
                    info,
                    KEY.parameterSet().signatureAlgorithmIdentifier(),
                    new DERBitString(KEY.signMessage(info.getEncoded()))
                })
                .getEncoded();
    }

    private record ForeignSigner(String oid) implements ContentSigner {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid));
        }

        @Override
        public OutputStream getOutputStream() {
            return new ByteArrayOutputStream();
        }

        @Override
        public byte[] getSignature() {
            return new byte[64];
        }
    }
}
