package ru.surguch.pkcs11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Attributes with their values: what an object is to be found by, or made with. */
final class Template {

    private static final long CK_ATTRIBUTE = 24; // CK_ULONG type, void* pValue, CK_ULONG ulValueLen

    private final Map<Attribute, byte[]> values = new EnumMap<>(Attribute.class);

    static Template of(ObjectClass objectClass) {
        return new Template().with(Attribute.CLASS, objectClass.code());
    }

    Template with(Attribute attribute, byte[] value) {
        values.put(attribute, value.clone());
        return this;
    }

    Template with(Attribute attribute, boolean value) {
        return with(attribute, new byte[] {(byte) (value ? 1 : 0)});
    }

    Template with(Attribute attribute, long value) {
        return with(
                attribute,
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .putLong(value)
                        .array());
    }

    Template with(Attribute attribute, String value) {
        return with(attribute, value.getBytes(StandardCharsets.UTF_8));
    }

    int size() {
        return values.size();
    }

    /** As an array of CK_ATTRIBUTE. */
    MemorySegment in(Arena arena) {
        MemorySegment array = arena.allocate(CK_ATTRIBUTE * size(), Long.BYTES);
        long at = 0;
        for (Map.Entry<Attribute, byte[]> entry : values.entrySet()) {
            array.set(JAVA_LONG, at, entry.getKey().code());
            array.set(ADDRESS, at + 8, arena.allocateFrom(JAVA_BYTE, entry.getValue()));
            array.set(JAVA_LONG, at + 16, entry.getValue().length);
            at += CK_ATTRIBUTE;
        }
        return array;
    }
}
