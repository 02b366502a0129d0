package ru.surguch.pkcs11;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** What a token says of itself (CK_TOKEN_INFO), blanks cut off; {@code flags} are its CKF_* bits. */
public record TokenInfo(long slot, String label, String manufacturer, String model, String serial, long flags) {

    static final long CK_TOKEN_INFO = 208;

    private static final long USER_PIN_INITIALIZED = 0x8;
    private static final long TOKEN_INITIALIZED = 0x400;
    private static final long USER_PIN_FINAL_TRY = 0x20000;
    private static final long USER_PIN_LOCKED = 0x40000;
    private static final long USER_PIN_TO_BE_CHANGED = 0x80000;

    static TokenInfo of(long slot, MemorySegment info) {
        return new TokenInfo(
                slot,
                text(info, 0, 32),
                text(info, 32, 32),
                text(info, 64, 16),
                text(info, 80, 16),
                info.get(JAVA_LONG, 96));
    }

    private static String text(MemorySegment info, long at, long length) {
        return new String(info.asSlice(at, length).toArray(JAVA_BYTE), StandardCharsets.UTF_8).strip();
    }

    /** Has a label, keys' place and a user's PIN: ready for use. */
    public boolean initialised() {
        return has(TOKEN_INITIALIZED) && has(USER_PIN_INITIALIZED);
    }

    /** Has nothing on it: can be made into a token without destroying one. */
    public boolean blank() {
        return !has(TOKEN_INITIALIZED);
    }

    /** One more wrong PIN locks it. */
    public boolean lastTry() {
        return has(USER_PIN_FINAL_TRY);
    }

    public boolean locked() {
        return has(USER_PIN_LOCKED);
    }

    /** The PIN is still the factory's, or expired. */
    public boolean pinToBeChanged() {
        return has(USER_PIN_TO_BE_CHANGED);
    }

    private boolean has(long flag) {
        return (flags & flag) != 0;
    }
}
