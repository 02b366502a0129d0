package ru.surguch.pkcs11;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The structures of PKCS#11 in native memory, for LP64. */
final class CkMemory {

    private static final long CKF_OS_LOCKING_OK = 2;
    private static final int TOKEN_LABEL = 32; // octets, padded with blanks

    private CkMemory() {}

    /** CK_C_INITIALIZE_ARGS: four callbacks that we have not, then the flags. */
    static MemorySegment initializeArguments(Arena arena) {
        MemorySegment arguments = arena.allocate(48, Long.BYTES);
        arguments.set(JAVA_LONG, 32, CKF_OS_LOCKING_OK);
        return arguments;
    }

    /** CK_MECHANISM without a parameter. */
    static MemorySegment mechanism(Arena arena, long number) {
        MemorySegment mechanism = arena.allocate(24, Long.BYTES);
        mechanism.set(JAVA_LONG, 0, number);
        return mechanism;
    }

    static MemorySegment label(Arena arena, String label) {
        byte[] utf8 = label.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(utf8, TOKEN_LABEL);
        Arrays.fill(padded, utf8.length, TOKEN_LABEL, (byte) ' ');
        return arena.allocateFrom(JAVA_BYTE, padded);
    }

    /** The first {@code count} of an array of CK_ULONG. */
    static List<Long> handles(MemorySegment array, MemorySegment count) {
        return Arrays.stream(
                        array.asSlice(0, count.get(JAVA_LONG, 0) * Long.BYTES).toArray(JAVA_LONG))
                .boxed()
                .toList();
    }

    static byte[] octets(MemorySegment memory, long length) {
        return memory.asSlice(0, length).toArray(JAVA_BYTE);
    }

    /** A PIN, wiped on close. */
    record Secret(MemorySegment octets) implements AutoCloseable {

        Secret(Arena arena, Pin pin) {
            this(arena.allocateFrom(JAVA_BYTE, pin.octets()));
        }

        long length() {
            return octets.byteSize();
        }

        @Override
        public void close() {
            octets.fill((byte) 0);
        }
    }
}
