package ru.surguch.pkcs11;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PinTest {

    @Test
    void itTakesTheCharactersAndSaysNothing() {
        char[] characters = "Пин-1".toCharArray();
        Pin pin = Pin.of(characters);

        assertArrayEquals(new char[5], characters);
        assertArrayEquals("Пин-1".getBytes(StandardCharsets.UTF_8), pin.octets());
        assertEquals("Pin", pin.toString());
    }

    @Test
    void aClosedPinIsWipedAndItsCopyLivesOn() {
        Pin pin = Slot.pin("12345678");
        byte[] octets = pin.octets();
        Pin copy = pin.copy();
        pin.close();

        assertArrayEquals(new byte[8], octets);
        assertThrows(IllegalStateException.class, pin::octets);
        assertArrayEquals("12345678".getBytes(StandardCharsets.UTF_8), copy.octets());
    }
}
