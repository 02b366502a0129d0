package ru.surguch.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.surguch.pkcs11.HsmRefused.Reason;

class CryptokiTest {

    private static final VendorProfile SOFTHSM = VendorProfile.named("softhsm");

    @Test
    void aModuleThatIsNotThereIsNamed() {
        Path nowhere = Path.of("/nonexistent/libpkcs11.so");
        HsmRefused refused = assertThrows(HsmRefused.class, () -> Cryptoki.open(nowhere, SOFTHSM));

        assertEquals(Reason.NOT_FOUND, refused.reason());
        assertTrue(refused.getMessage().contains(nowhere.toString()), refused.getMessage());
    }

    @Test
    void aLibraryThatIsNoModuleIsRefused() {
        Path other = Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("zip"));

        assertEquals(Reason.NOT_FOUND, refused(() -> Cryptoki.open(other, SOFTHSM)));
    }

    @Test
    void aModuleIsOpenOnceInTheProcess() {
        try (Slot slot = Slot.fresh()) {
            assertEquals(Reason.ALREADY_THERE, refused(() -> Cryptoki.open(Slot.module(), SOFTHSM)));
            assertEquals(2, slot.cryptoki.tokens().size());
        }
        Cryptoki.open(Slot.module(), SOFTHSM).close();
    }

    @Test
    void aClosedModuleAnswersNobody() {
        Slot slot = Slot.fresh();
        slot.close();

        assertThrows(HsmBusy.class, slot.cryptoki::tokens);
    }

    @Test
    void anInitialisedTokenStandsBesideABlankOne() {
        try (Slot slot = Slot.fresh()) {
            List<TokenInfo> tokens = slot.cryptoki.tokens();

            assertEquals(1, tokens.stream().filter(TokenInfo::initialised).count());
            assertEquals(1, tokens.stream().filter(TokenInfo::blank).count());
        }
    }

    @Test
    void twoTokensOfOneLabelAreNotMade() {
        try (Slot slot = Slot.fresh()) {
            assertEquals(Reason.ALREADY_THERE, refused(() -> make(slot, Slot.LABEL)));
            assertEquals("second", make(slot, "second").label());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Токен с очень длинной меткой"})
    void aLabelThatDoesNotFitIsRefused(String label) {
        try (Slot slot = Slot.fresh()) {
            assertEquals(Reason.UNSUPPORTED, refused(() -> make(slot, label)));
        }
    }

    private static TokenInfo make(Slot slot, String label) {
        try (Pin officer = Slot.pin(Slot.SECURITY_OFFICER_PIN);
                Pin user = Slot.pin(Slot.PIN)) {
            return TokenMaker.make(slot.cryptoki, label, officer, user);
        }
    }

    private static Reason refused(Runnable work) {
        return assertThrows(HsmRefused.class, work::run).reason();
    }
}
