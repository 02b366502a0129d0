package ru.surguch.issuance.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.surguch.issuance.authority.SignerChoice.Place;

class SignerChoiceTest {

    @Test
    void aKeyInAFileIsForbiddenInProduction() {
        var broken = new SignerChoice(Place.KEYSTORE).brokenBy().orElseThrow();
        assertTrue(broken.contains("SIGNER=keystore"));
    }

    @Test
    void aKeyInASlotIsNot() {
        assertEquals(Optional.empty(), new SignerChoice(Place.HSM).brokenBy());
    }
}
