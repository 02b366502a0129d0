package ru.surguch.request.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.ActSigned;
import ru.surguch.contracts.CertificateActivated;
import ru.surguch.contracts.CertificateSaved;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.gost.CadesBes;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.gost.Streebog;
import ru.surguch.request.DeskTest;
import ru.surguch.request.Elsewhere;
import ru.surguch.request.Holder;
import ru.surguch.request.Problem;
import ru.surguch.request.TestClock;

@DeskTest
class SavingTest {

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.move(Duration.ZERO);
    }

    @Test
    void fromTheLinkToTheActiveCertificate() {
        var renewal = Holder.enrolled().renewal();
        var certificate = renewal.issue();

        renewal.signAct().then().statusCode(204);
        assertArrayEquals(
                certificate.der(),
                renewal.byLink()
                        .accept("application/pkix-cert")
                        .get(renewal.path("/certificate"))
                        .asByteArray());
        renewal.save(certificate.serialHex()).then().statusCode(204);
        Elsewhere.says(new CertificateActivated(renewal.id(), SerialNumber.of(certificate.serialHex()), Instant.now()));
        renewal.awaitState("ACTIVE");

        var serial = SerialNumber.of(certificate.serialHex());
        assertEquals(serial, ((ActSigned) Elsewhere.heard(renewal.number(), 2)).serial());
        assertEquals(serial, ((CertificateSaved) Elsewhere.heard(renewal.number(), 3)).serial());
        renewal.status()
                .then()
                .body("timeline.code", contains("SUBMITTED", "ISSUED", "ACT_SIGNED", "SAVED", "ACTIVE"))
                .body("certificate.serial", equalTo(certificate.serialHex()))
                .body("certificate.state.label", equalTo("Действует"))
                .body("next", nullValue());
        renewal.holder()
                .me()
                .get("/v1/certificates/current")
                .then()
                .body("serial", equalTo(certificate.serialHex()))
                .body("owner", equalTo("Иванов Иван Иванович"))
                .body("organization", equalTo("ООО «Ромашка»"))
                .body("state.code", equalTo("CURRENT"));
    }

    @Test
    void theActIsTheSameBytesHoweverItIsRead() {
        var renewal = Holder.enrolled().renewal();
        renewal.issue();

        var content = renewal.byLink().get(renewal.path("/act/content")).then().statusCode(200);
        var pdf = Base64.getDecoder().decode(content.extract().<String>path("content"));

        content.body("documentId", notNullValue())
                .body("streebog256", equalTo(HexFormat.of().withUpperCase().formatHex(Streebog.BITS_256.of(pdf))));
        assertArrayEquals(pdf, renewal.byLink().get(renewal.path("/act")).asByteArray());
        assertArrayEquals(pdf, renewal.holder().me().get(renewal.path("/act")).asByteArray());
        assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        renewal.byLink().get(renewal.path("/act")).then().contentType("application/pdf");
    }

    @Test
    void withoutASignedActThereIsNoCertificate() {
        var renewal = Holder.enrolled().renewal();
        renewal.issue();

        Problem.of(renewal.byLink().get(renewal.path("/certificate")), 409, "act-not-signed");
        Problem.of(renewal.save("01"), 409, "act-not-signed");
    }

    @Test
    void theCertificateComesInThreeForms() throws Exception {
        var renewal = Holder.enrolled().renewal();
        var certificate = renewal.issue();
        renewal.signAct().then().statusCode(204);

        var pem = renewal.byLink().accept("application/x-pem-file").get(renewal.path("/certificate"));
        pem.then()
                .contentType("application/x-pem-file")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"certificate-" + certificate.serialHex() + ".pem\""));
        assertEquals(certificate, GostCertificate.of(pem.asByteArray()));
        renewal.byLink().accept("*/*").get(renewal.path("/certificate")).then().contentType("application/x-pem-file");
        var chain = renewal.byLink()
                .accept("application/x-pkcs7-certificates")
                .get(renewal.path("/certificate"))
                .asByteArray();
        assertEquals(
                2, new CMSSignedData(chain).getCertificates().getMatches(null).size());
        Problem.of(renewal.byLink().accept("text/csv").get(renewal.path("/certificate")), 406, "not-acceptable");
    }

    @Test
    void whatIsHandedOverByLinkIsKeptByNoProxy() {
        var renewal = Holder.enrolled().renewal();
        renewal.issue();
        renewal.signAct().then().statusCode(204);

        for (var path : List.of("/act", "/act/content", "/certificate")) {
            renewal.byLink()
                    .get(renewal.path(path))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"));
        }
    }

    @Test
    void onlyTheCurrentKeySignsTheAct() {
        var renewal = Holder.enrolled().renewal();
        var certificate = renewal.issue();
        var byTheNewKey = new CadesBes(renewal.newKey(), certificate).sign(renewal.act(), Instant.now());

        Problem.of(renewal.putSignature(base64(byTheNewKey)), 422, "signer-differs");
    }

    @Test
    void onlyTheActAsItWasGivenIsSigned() {
        var renewal = Holder.enrolled().renewal();
        renewal.issue();
        var edited = renewal.act();
        edited[edited.length / 2] ^= 1;

        Problem.of(renewal.putSignature(renewal.holder().sign(edited)), 422, "content-differs");
        renewal.status().then().body("state.code", equalTo("ISSUED"));
    }

    @Test
    void aForgedSignatureIsRefused() {
        var renewal = Holder.enrolled().renewal();
        renewal.issue();
        var forger = SoftwareKey.generate(renewal.newKey().parameterSet());
        var lookalike = ru.surguch.request.Authorities.former().issue(forger.publicKey(), Holder.IVANOV);

        Problem.of(
                renewal.putSignature(base64(new CadesBes(forger, lookalike).sign(renewal.act(), Instant.now()))),
                422,
                "signer-differs");
    }

    @Test
    void aKeyWhoseCertificateHasExpiredMeanwhileDoesNotSign() {
        var renewal = Holder.enrolled().renewal();
        renewal.issue();
        var signature = renewal.holder().sign(renewal.act());
        clock.move(Duration.ofDays(366));

        Problem.of(renewal.putSignature(signature), 422, "certificate-not-valid");
    }

    @Test
    void signingAgainKeepsTheFirstSignature() {
        var renewal = Holder.enrolled().renewal();
        renewal.issue();
        renewal.signAct().then().statusCode(204);
        var signed = (ActSigned) Elsewhere.heard(renewal.number(), 2);

        renewal.signAct().then().statusCode(204);
        Problem.of(renewal.putSignature("AAAA"), 422, "unreadable");

        renewal.save(signed.serial().toString()).then().statusCode(204);
        assertEquals(
                CertificateSaved.class, Elsewhere.heard(renewal.number(), 3).getClass());
    }

    @Test
    void anotherCertificateIsNotTheOneThatWasSaved() {
        var renewal = Holder.enrolled().renewal();
        renewal.issue();
        renewal.signAct().then().statusCode(204);

        Problem.of(renewal.save(renewal.holder().current().serialHex()), 422, "other-certificate");
        renewal.status().then().body("state.code", equalTo("ACT_SIGNED"));
    }

    @Test
    void afterSavingTheLinkIsUselessAndTheOwnerStillReads() {
        var renewal = Holder.enrolled().renewal();
        var serial = renewal.issue().serialHex();
        renewal.signAct().then().statusCode(204);
        renewal.save(serial).then().statusCode(204);

        for (var path : List.of("/act", "/act/content", "/certificate")) {
            Problem.of(renewal.byLink().get(renewal.path(path)), 409, "already-saved");
        }
        Problem.of(renewal.putSignature("AAAA"), 409, "already-saved");
        renewal.holder().me().get(renewal.path("/act")).then().statusCode(200);
        // whoever did not hear the answer repeats
        renewal.save(serial).then().statusCode(204);
    }

    @Test
    void aRequestWithoutACertificateHasNoAct() {
        var renewal = Holder.enrolled().renewal();

        Problem.of(renewal.byLink().get(renewal.path("/act")), 409, "not-issued");
        Problem.of(renewal.byLink().get(renewal.path("/certificate")), 409, "not-issued");
        Problem.of(renewal.putSignature("AAAA"), 409, "not-issued");
        Problem.of(renewal.save("01"), 409, "not-issued");
    }

    @Test
    void aLinkIsForOneRequest() {
        var one = Holder.enrolled().renewal();
        var other = Holder.enrolled().renewal();
        other.issue();

        for (var path : List.of("/act", "/act/content", "/certificate")) {
            Problem.of(one.byLink().get(other.path(path)), 404, "request-unknown");
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
