package ru.surguch.pkcs11;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A token's PIN; it is wiped on close and never shown. */
public final class Pin implements AutoCloseable {

    private final byte[] utf8;
    private boolean closed;

    private Pin(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Takes the characters over: the array is wiped. */
    public static Pin of(char[] characters) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] utf8 = Arrays.copyOf(encoded.array(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(characters, '\0');
        return new Pin(utf8);
    }

    /** Lives on when this one is closed. */
    public synchronized Pin copy() {
        return new Pin(octets().clone());
    }

    /** The array itself, not a copy: copies would have to be wiped too. */
    synchronized byte[] octets() {
        if (closed) {
            throw new IllegalStateException("The PIN is closed");
        }
        return utf8;
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(utf8, (byte) 0);
    }

    @Override
    public String toString() {
        return "Pin";
    }
}
