package ru.surguch.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.Contact;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.Sealed;

class ContactTest {

    private static final PublicJsonWebKey READER = KeyFile.generate("development-reader");
    private final RequestId request = RequestId.fresh();
    private final Contact contact = new Contact(request, "i.ivanov@romashka.example", "+7 495 000-00-01");
    private final Sealed sealed = new ContactSealer(READER).seal(contact);

    @Test
    void theReaderOpensWhatWasSealedForIt() throws SealBroken {
        var opened = new ContactOpener(READER).open(sealed, request);
        assertEquals(contact.email(), opened.email());
        assertEquals(contact.phone(), opened.phone());
    }

    @Test
    void nobodyElseOpensIt() {
        var other = new ContactOpener(KeyFile.generate("development-reader"));
        assertThrows(SealBroken.class, () -> other.open(sealed, request));
    }

    @Test
    void aContactMovedToAnotherRequestIsRefused() {
        assertThrows(SealBroken.class, () -> new ContactOpener(READER).open(sealed, RequestId.fresh()));
    }

    @Test
    void anEditedSealIsRefused() {
        var edited = new Sealed(sealed.jwe().substring(0, sealed.jwe().length() - 4) + "AAAA");
        assertThrows(SealBroken.class, () -> new ContactOpener(READER).open(edited, request));
    }

    @Test
    void theSealHidesTheContactAndTwoSealsDiffer() {
        assertFalse(sealed.jwe().contains("ivanov"));
        assertNotEquals(sealed, new ContactSealer(READER).seal(contact));
        assertFalse(contact.toString().contains("ivanov"));
    }
}
