package ru.surguch.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.surguch.client.carrier.Kind;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;

class RefusalTest {

    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int REPEAT = 3;

    @TempDir
    Path place;

    @Test
    void anActThatIsNotWhatTheBankHashedIsNotSigned() {
        try (Desk desk = requested()) {
            desk.bank.issue();
            desk.bank.actShown = "%PDF платежное поручение".getBytes(StandardCharsets.UTF_8);

            Desk.Said said = desk.act().mustEndWith(REFUSED);

            assertTrue(said.err().contains("Акт поврежден"), said.err());
            assertNull(desk.bank.only().actSignature);
            assertFalse(desk.homeText().contains("платежное"));
        }
    }

    @Test
    void aCertificateForAnotherKeyIsNeitherWrittenNorConfirmed() {
        try (Desk desk = requested()) {
            desk.bank.issue();
            desk.act().mustSucceed();
            desk.bank.certificateShown = desk.bank.ca.issue(
                    SoftwareKey.generate(ParameterSet.CRYPTOPRO_A).publicKey());

            Desk.Said said = desk.save().mustEndWith(REFUSED);

            assertTrue(said.err().contains("не для вашего нового ключа"), said.err());
            assertEquals(1, desk.certificates().size());
            assertFalse(desk.bank.only().saved);
        }
    }

    @Test
    void aCertificateUnderAnotherRootThanTheGivenOneIsRefused() {
        try (Desk desk = requested()) {
            desk.bank.issue();
            desk.act().mustSucceed();
            Path root = desk.write("root.pem", new TestCa().root.pem());

            Desk.Said said = desk.run("save", "--link", desk.bank.link().toString(), "--root", root.toString())
                    .mustEndWith(REFUSED);

            assertTrue(said.err().contains("другому корневому"), said.err());
            assertEquals(1, desk.certificates().size());
        }
    }

    @Test
    void theCertificateIsNotHadBeforeTheActIsSigned() {
        try (Desk desk = requested()) {
            desk.bank.issue();

            Desk.Said said = desk.save().mustEndWith(REFUSED);

            assertTrue(said.err().contains("act-not-signed") && said.err().contains("Сделайте иначе"), said.err());
        }
    }

    @Test
    void aLinkOfAnotherRequestIsRefused() {
        try (Desk desk = requested()) {
            desk.bank.issue();
            desk.bank.linkNames = UUID.randomUUID().toString();

            Desk.Said said = desk.act().mustEndWith(REFUSED);

            assertTrue(said.err().contains("другому запросу"), said.err());
        }
    }

    @Test
    void aRefusedRequestMaySaySomethingElseWithTheSameKey() {
        try (Desk desk = Desk.with(place, Kind.TOKEN)) {
            desk.run("request", "--email", "nonsense", "--phone", "+7").mustEndWith(REFUSED);

            desk.request().mustSucceed();

            assertEquals(2, desk.bank.idempotencyKeys.size());
            assertEquals(2, desk.keys());
        }
    }

    @ParameterizedTest
    @CsvSource({"REJECTED, 2", "WITHDRAWN, 2", "REFUSED, 3"})
    void afterAnEndWithoutCertificateAskingAgainMakesAKeyOnlyWhereTheOldOneIsOfNoUse(String state, int keys) {
        try (Desk desk = requested()) {
            desk.bank.end(state);

            desk.request().mustSucceed();

            assertEquals(2, desk.bank.requests.size());
            assertEquals(keys, desk.keys());
        }
    }

    @Test
    void aRequestIsWithdrawn() {
        try (Desk desk = requested()) {
            assertTrue(desk.run("withdraw").mustSucceed().out().contains("состояние WITHDRAWN"));
        }
    }

    @Test
    void aKeyThatTheBankHasIsNotReplaced() {
        try (Desk desk = requested()) {
            desk.run("key", "new", "--afresh").mustEndWith(REFUSED);

            assertEquals(2, desk.keys());
        }
    }

    @Test
    void aKeyThatTheBankDoesNotHaveMayBeReplaced() {
        try (Desk desk = Desk.with(place, Kind.TOKEN)) {
            desk.run("key", "new").mustSucceed();
            desk.run("key", "new", "--afresh").mustSucceed();

            assertEquals(3, desk.keys());
        }
    }

    @Test
    void aCarrierWithoutTheCurrentCertificateSignsNothing() {
        try (Desk desk = Desk.with(place, Kind.TOKEN)) {
            TestToken.fresh();

            Desk.Said said = desk.request().mustEndWith(REFUSED);

            assertTrue(said.err().contains("нет действующего сертификата"), said.err());
            assertEquals(0, desk.keys());
        }
    }

    @Test
    void anotherTokenThanTheOneItBeganOnIsRefused() {
        try (Desk desk = requested()) {
            desk.bank.issue();
            desk.act().mustSucceed();
            TestToken.fresh();

            assertTrue(desk.save().mustEndWith(REFUSED).err().contains("другой носитель"));
        }
    }

    @Test
    void aCertificateWithoutItsKeyIsNotImported() {
        try (Desk desk = Desk.with(place, Kind.TOKEN)) {
            Path file = desk.write(
                    "other.pem",
                    desk.bank
                            .ca
                            .issue(SoftwareKey.generate(ParameterSet.CRYPTOPRO_A)
                                    .publicKey())
                            .pem());

            assertTrue(desk.run("key", "import", file.toString())
                    .mustEndWith(REFUSED)
                    .err()
                    .contains("нет ключа"));
        }
    }

    @Test
    void aWrongPinIsSaidInRussian() {
        try (Desk desk = Desk.with(place, Kind.TOKEN)) {
            desk.write("pin", "Wr-On-G-33");

            assertTrue(desk.run("key", "show").mustEndWith(REFUSED).err().contains("PIN-код не подошел"));
        }
    }

    @Test
    void aWrongPasswordIsSaidInRussian() {
        try (Desk desk = Desk.with(place, Kind.FILE)) {
            desk.write("password", "Wr-On-G-33");

            assertTrue(desk.request().mustEndWith(REFUSED).err().contains("Пароль не подходит"));
        }
    }

    @Test
    void thePinIsChangedByRule() {
        try (Desk desk = Desk.with(place, Kind.TOKEN)) {
            Path weak = desk.write("weak", "12345678");
            Path good = desk.write("good", Desk.NEW_PASSWORD);

            Desk.Said said = desk.run("pin", "--new-pin-file", weak.toString()).mustEndWith(REFUSED);
            desk.run("pin", "--new-pin-file", good.toString()).mustSucceed();

            assertTrue(said.err().contains("заводское"), said.err());
            desk.write("pin", Desk.NEW_PASSWORD);
            desk.run("key", "show").mustSucceed();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void theBanksOwnFaultIsNotARefusal(int status) {
        try (Desk desk = requested()) {
            desk.bank.failsWith = status;

            assertTrue(desk.run("status").mustEndWith(REPEAT).err().contains("Повторите ту же команду"));
        }
    }

    @Test
    void aProxysPageIsARefusalInOurWords() {
        try (Desk desk = requested()) {
            desk.bank.failsWith = 407;

            assertTrue(desk.run("status").mustEndWith(REFUSED).err().contains("HTTP 407"));
        }
    }

    @Test
    void nobodyListening() {
        try (Desk desk = requested()) {
            desk.bank.close();

            desk.run("status").mustEndWith(REPEAT);
        }
    }

    @Test
    void anUnknownTokenIsWaitedFor() {
        TestToken.fresh();

        Desk.Said said = bare("key", "show", "--token", "nobody", "--module", module(), "--pin-file", pin());

        assertEquals(REPEAT, said.code(), said.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request --email a@b.ru",
                "act",
                "key",
                "key show",
                "key show --module /nowhere --token t",
                "key show --carrier file",
                "key show --carrier floppy",
                "current --jwt-file /nowhere",
                "current",
                "--pin 1234 key show",
                "dance",
            })
    void wrongOptionsAreAUsageError(String line) {
        assertEquals(USAGE, bare(line.split(" ")).code());
    }

    @Test
    void nothingIsKnownOfARequestThatWasNeverSent() {
        try (Desk desk = Desk.with(place, Kind.TOKEN)) {
            assertTrue(desk.run("status").mustEndWith(REFUSED).err().contains("еще не отправлен"));
        }
    }

    private Desk requested() {
        Desk desk = Desk.with(place, Kind.TOKEN);
        desk.request().mustSucceed();
        return desk;
    }

    private static Desk.Said bare(String... arguments) {
        return Desk.bare(Interruption.never(), arguments);
    }

    private static String module() {
        return TestToken.module().toString();
    }

    private String pin() {
        try (Desk desk = Desk.blank(place, Kind.FILE)) {
            return desk.write("pin", TestToken.PIN).toString();
        }
    }
}
