package ru.surguch.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.surguch.client.carrier.Kind;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.OpenSsl;

class JourneyTest {

    @TempDir
    Path place;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void fromTheCurrentCertificateToTheNextOne(Kind kind) throws IOException {
        try (Desk desk = Desk.with(place, kind)) {
            GostCertificate old = desk.bank.current.get(kind.name());

            Desk.Said requested = desk.request().mustSucceed();
            desk.bank.issue();
            Desk.Said status = desk.run("status").mustSucceed();
            Desk.Said signed = desk.act().mustSucceed();
            Desk.Said saved = desk.save().mustSucceed();

            inOrder(
                    requested.out(),
                    "Действующий сертификат",
                    "Владелец: Иванов Иван Иванович",
                    "Организация: ООО Ромашка",
                    "Серийный номер: " + old.serialHex(),
                    "Срок действия: с ",
                    "Носитель: " + kind.label(),
                    "Телефон: +79161234567",
                    "E-mail: ivanov@example.org",
                    "«Обновить»",
                    "передается в банк",
                    "Запрос № " + desk.bank.only().id,
                    "Состояние: состояние SUBMITTED",
                    "Ответ банка обещан до: 23.11.2026 12:00");
            inOrder(status.out(), "состояние ISSUED", "Передан в банк");
            inOrder(signed.out(), "Подписать Акт приема-передачи", "Стрибог-256", "«Подписать»", "Акт подписан");
            GostCertificate fresh = desk.bank.only().certificate;
            inOrder(saved.out(), "Сохранить сертификат", "Сертификат сохранен", fresh.serialHex());
            assertTrue(desk.bank.only().saved);
            assertEquals(2, desk.keys());
            assertTrue(desk.certificates().containsAll(List.of(old, fresh)));
            assertEquals(desk.bank.ca.root.pem(), Files.readString(desk.home.resolve("bank-root.pem")));
            onlyForTheOwner(desk.home);
        }
    }

    private static void inOrder(String text, String... parts) {
        int from = 0;
        for (String part : parts) {
            int found = text.indexOf(part, from);
            assertTrue(found >= 0, "«" + part + "» is missing or out of order in:\n" + text);
            from = found + part.length();
        }
    }

    private static void onlyForTheOwner(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                assertEquals("rw-------", permissions, file.toString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void neitherPinNorPrivateKeyIsInTheClientsFolder(Kind kind) {
        try (Desk desk = Desk.with(place, kind)) {
            desk.request().mustSucceed();
            desk.bank.issue();
            desk.act().mustSucceed();

            String text = desk.homeText();
            List.of(TestToken.PIN, Desk.PASSWORD, "PRIVATE KEY", BankStandIn.JWT, "a-capability", "a-token")
                    .forEach(secret -> assertFalse(text.contains(secret), secret));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void openSslReadsThePkcs10AndBothSignatures(Kind kind) {
        try (Desk desk = Desk.with(place, kind)) {
            desk.request().mustSucceed();
            desk.bank.issue();
            desk.act().mustSucceed();

            BankStandIn.Request request = desk.bank.only();
            OpenSsl openSsl = new OpenSsl(place);
            openSsl.write("ca.pem", desk.bank.ca.issuing.pem() + desk.bank.ca.root.pem());
            openSsl.write("p10.pem", request.content.get("pkcs10").asText());
            openSsl.write("p10.der", request.pkcs10.der());
            openSsl.write(
                    "p10.p7s",
                    Base64.getDecoder().decode(request.content.get("signature").asText()));
            openSsl.write("act.pdf", request.act);
            openSsl.write("act.p7s", Base64.getDecoder().decode(new String(request.actSignature, US_ASCII)));
            openSsl.run("req", "-in", "p10.pem", "-noout", "-verify").mustSucceed();
            verifies(openSsl, "p10.der", "p10.p7s");
            verifies(openSsl, "act.pdf", "act.p7s");
        }
    }

    private static void verifies(OpenSsl openSsl, String content, String signature) {
        openSsl.run(
                        "cms",
                        "-verify",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        signature,
                        "-content",
                        content,
                        "-CAfile",
                        "ca.pem",
                        "-purpose",
                        "any",
                        "-out",
                        "verified")
                .mustSucceed();
        assertArrayEquals(openSsl.read(content), openSsl.read("verified"));
    }

    @Test
    void theNextRenewalBeginsWithTheCertificateJustSaved() {
        try (Desk desk = Desk.with(place, Kind.TOKEN)) {
            renew(desk);
            GostCertificate second = desk.bank.only().certificate;
            desk.bank.requests.clear();

            renew(desk);

            assertEquals(second, desk.bank.only().signer);
            assertEquals(3, desk.keys());
        }
    }

    private static void renew(Desk desk) {
        desk.request().mustSucceed();
        desk.bank.issue();
        desk.act().mustSucceed();
        desk.save().mustSucceed();
    }

    @Test
    void aNewFileContainerGetsAPasswordOfItsOwn() {
        try (Desk desk = Desk.with(place, Kind.FILE)) {
            Path password = place.resolve("new-password");
            desk.run("request", "--email", "a@b.ru", "--phone", "+7", "--new-password-file", password.toString())
                    .mustSucceed();
            desk.bank.issue();
            desk.act().mustSucceed();
            desk.save().mustSucceed();

            desk.write("password", Desk.NEW_PASSWORD);
            desk.bank.requests.clear();
            desk.request().mustSucceed();
        }
    }

    @Test
    void keysAreShownWithTheirCertificates() {
        try (Desk desk = Desk.with(place, Kind.TOKEN)) {
            Desk.Said made = desk.run("key", "new").mustSucceed();
            Desk.Said shown = desk.run("key", "show").mustSucceed();

            inOrder(made.out(), "Новый ключ", "КриптоПро A", "Отпечаток", "Запрос PKCS#10");
            assertEquals(2, shown.out().split("Ключ ", -1).length - 1);
            assertTrue(shown.out().contains(desk.bank.current.get("TOKEN").serialHex()));
            assertTrue(shown.out().contains("Сертификат: еще нет"));
        }
    }

    @Test
    void theKeyOfKeyNewIsTheOneThatTheRequestIsFor() {
        try (Desk desk = Desk.with(place, Kind.TOKEN)) {
            desk.run("key", "new").mustSucceed();
            desk.run("key", "new").mustSucceed();
            desk.request().mustSucceed();

            assertEquals(2, desk.keys());
        }
    }

    @Test
    void theCurrentCertificateIsShownWithoutACarrier() {
        try (Desk desk = Desk.with(place, Kind.FILE)) {
            String serial = desk.bank.current.get("FILE").serialHex();
            String[] bare = {
                "current",
                "--carrier",
                "file",
                "--api",
                desk.bank.api().toString(),
                "--jwt-file",
                place.resolve("jwt").toString()
            };

            assertTrue(Desk.bare(Interruption.never(), bare).mustSucceed().out().contains(serial));
        }
    }

    @Test
    void theActIsKeptInsideTheFolderWhateverTheBankCallsIt() throws IOException {
        try (Desk desk = Desk.with(place, Kind.TOKEN)) {
            desk.request().mustSucceed();
            desk.bank.issue();
            desk.act().mustSucceed();

            List<byte[]> acts = Desk.files(desk.home, ".pdf");
            assertEquals(1, acts.size());
            assertEquals(new String(desk.bank.only().act, UTF_8), new String(acts.getFirst(), UTF_8));
        }
    }

    @Test
    void theLinkIsAskedWithoutAnyTokenAndNowhereElseThanAtTheBank() {
        try (Desk desk = Desk.with(place, Kind.TOKEN)) {
            desk.request().mustSucceed();
            desk.bank.issue();

            desk.act().mustSucceed();

            String id = desk.bank.only().id;
            assertTrue(desk.bank.calls.containsAll(List.of(
                    "GET /l/a-token",
                    "GET /v1/requests/" + id + "/act/content",
                    "PUT /v1/requests/" + id + "/act/signature")));
        }
    }
}
