package ru.surguch.pkcs11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static ru.surguch.pkcs11.HsmRefused.Reason.NOT_FOUND;
import static ru.surguch.pkcs11.HsmRefused.Reason.UNSUPPORTED;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The functions of one loaded module; the library stays loaded until the process ends. */
final class CkFunctionList {

    private static final Linker LINKER = Linker.nativeLinker();

    private final Map<Call, MethodHandle> functions = new EnumMap<>(Call.class);

    private CkFunctionList(MemorySegment list) {
        for (Call call : Call.values()) {
            MethodHandle function = LINKER.downcallHandle(list.get(ADDRESS, call.offset()), call.descriptor());
            functions.put(call, function.asSpreader(Object[].class, call.arity()));
        }
    }

    static CkFunctionList of(Path module) {
        requireLp64();
        try {
            SymbolLookup library = SymbolLookup.libraryLookup(module, Arena.global());
            return new CkFunctionList(list(library.findOrThrow("C_GetFunctionList")));
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            throw new HsmRefused(NOT_FOUND, "no PKCS#11 module at " + module, e);
        }
    }

    // Windows packs the structures to 1 and has a CK_ULONG of 4 octets: our layouts would corrupt memory there.
    private static void requireLp64() {
        if (LINKER.canonicalLayouts().get("long").byteSize() != Long.BYTES) {
            throw new HsmRefused(UNSUPPORTED, "PKCS#11 modules are used on 64-bit Linux and macOS only");
        }
    }

    private static MemorySegment list(MemorySegment getFunctionList) {
        MethodHandle function = LINKER.downcallHandle(getFunctionList, FunctionDescriptor.of(JAVA_LONG, ADDRESS))
                .asSpreader(Object[].class, 1);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pointer = arena.allocate(ADDRESS);
            invoke(function, pointer);
            return pointer.get(ADDRESS, 0).reinterpret(Call.GENERATE_RANDOM.offset() + Long.BYTES);
        }
    }

    /** The CK_RV. Arguments are as in {@link Call}: Long, Byte and MemorySegment. */
    long call(Call call, Object... arguments) {
        return invoke(functions.get(call), arguments);
    }

    private static long invoke(MethodHandle function, Object... arguments) {
        try {
            return (long) function.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("native functions throw nothing checked", e);
        }
    }
}
