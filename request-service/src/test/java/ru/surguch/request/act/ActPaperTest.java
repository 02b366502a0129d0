package ru.surguch.request.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.Subject;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.request.Authorities;
import ru.surguch.request.DeskTest;
import ru.surguch.request.Holder;

@DeskTest
class ActPaperTest {

    private static final RequestId REQUEST = RequestId.fresh();
    private static final Instant LATE_IN_THE_EVENING = Instant.parse("2026-11-23T21:30:00Z");

    @Inject
    ActPaper paper;

    @Test
    void theActSaysEverythingThatTheCertificateSays() throws IOException {
        var certificate = certificate(ParameterSet.TC26_256_A, Holder.IVANOV);
        var signer = certificate(ParameterSet.TC26_256_A, Holder.IVANOV);

        var text = text(draw(certificate, signer, Holder.IVANOV));

        assertTrue(text.contains("24 ноября 2026 г."), text);
        assertTrue(text.contains(REQUEST.toString()));
        assertTrue(text.contains(certificate.serialHex()));
        assertTrue(text.contains(signer.serialHex()));
        assertTrue(text.contains("Иванов Иван Иванович"));
        assertTrue(text.contains("Главный бухгалтер"));
        assertTrue(text.contains("7707083893"));
        assertTrue(text.contains("ГОСТ Р 34.10-2012, 256 бит"));
        certificate.publicKey().hexLines().forEach(line -> assertTrue(text.contains(line), line));
        assertTrue(text.contains(certificate.fingerprint().hex()));
        assertTrue(text.contains(certificate.sha1().hex()));
        assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("квалифицирован"));
    }

    @Test
    void theUsualActIsOnePage() throws IOException {
        var certificate = certificate(ParameterSet.TC26_512_A, Holder.IVANOV);
        try (var document = Loader.loadPDF(draw(certificate, certificate, Holder.IVANOV))) {
            assertEquals(1, document.getNumberOfPages());
        }
    }

    @Test
    void nothingThatPeopleAreCalledBreaksThePaper() throws IOException {
        var subject = new Subject(
                "О’Нил-<b>",
                "Анна & «Мария»",
                "\"Директор\" по №1",
                "ООО «" + "Длинное имя ".repeat(20) + "»",
                "Ростов-на-Дону",
                "61 Ростовская область",
                "7707083893",
                "1027700132195");
        var certificate = certificate(ParameterSet.TC26_512_A, subject);

        var pdf = draw(certificate, certificate, subject);

        assertTrue(text(pdf).contains("О’Нил-<b> Анна & «Мария»"), text(pdf));
        try (var document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() <= 2);
        }
    }

    @Test
    void thePaperCarriesItsFontsAndSaysThatItIsForTheArchive() throws IOException {
        var certificate = certificate(ParameterSet.TC26_256_A, Holder.IVANOV);
        try (var document = Loader.loadPDF(draw(certificate, certificate, Holder.IVANOV))) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name::getName);
                }
            }
            var metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(metadata.contains("pdfaid"), metadata);
            assertEquals(1, document.getDocumentCatalog().getOutputIntents().size());
            assertEquals("ru", document.getDocumentCatalog().getLanguage());
        }
    }

    private byte[] draw(GostCertificate certificate, GostCertificate signer, Subject owner) throws IOException {
        var pdf = paper.draw(REQUEST, LATE_IN_THE_EVENING, owner, Holder.TOKEN, certificate, signer);
        Files.write(
                Path.of(
                        "target",
                        "act-" + certificate.publicKey().parameterSet().bits() + ".pdf"),
                pdf);
        return pdf;
    }

    private static GostCertificate certificate(ParameterSet set, Subject subject) {
        return Authorities.bank().issue(SoftwareKey.generate(set).publicKey(), subject);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
