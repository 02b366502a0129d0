package ru.surguch.pkcs11;

import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static ru.surguch.pkcs11.CkMemory.handles;
import static ru.surguch.pkcs11.CkMemory.initializeArguments;
import static ru.surguch.pkcs11.CkMemory.label;
import static ru.surguch.pkcs11.CkMemory.mechanism;
import static ru.surguch.pkcs11.CkMemory.octets;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ru.surguch.pkcs11.CkMemory.Secret;

/** PKCS#11 through java.lang.foreign, for LP64 layouts. */
final class FfmP11 implements P11 {

    private static final long CKF_SERIAL_RW_SESSION = 4 | 2;
    private static final int MOST_HANDLES = 64; // of one C_FindObjects call
    private static final int LONGEST_SIGNATURE = 512; // 128 for GOST; room for whatever a token returns
    private static final byte YES = 1;

    private final CkFunctionList functions;

    FfmP11(Path module) {
        functions = CkFunctionList.of(module);
    }

    @Override
    public void initialize() {
        try (Arena arena = Arena.ofConfined()) {
            call(Call.INITIALIZE, initializeArguments(arena));
        }
    }

    @Override
    public void finish() {
        call(Call.FINALIZE, NULL);
    }

    @Override
    public List<Long> slots() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(JAVA_LONG);
            call(Call.GET_SLOT_LIST, YES, NULL, count);
            MemorySegment slots = arena.allocate(JAVA_LONG, count.get(JAVA_LONG, 0));
            call(Call.GET_SLOT_LIST, YES, slots, count);
            return handles(slots, count);
        }
    }

    @Override
    public TokenInfo tokenInfo(long slot) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(TokenInfo.CK_TOKEN_INFO, Long.BYTES);
            call(Call.GET_TOKEN_INFO, slot, info);
            return TokenInfo.of(slot, info);
        }
    }

    @Override
    public void initToken(long slot, Pin securityOfficer, String label) {
        try (Arena arena = Arena.ofConfined();
                Secret pin = new Secret(arena, securityOfficer)) {
            call(Call.INIT_TOKEN, slot, pin.octets(), pin.length(), label(arena, label));
        }
    }

    @Override
    public void initPin(long session, Pin user) {
        try (Arena arena = Arena.ofConfined();
                Secret pin = new Secret(arena, user)) {
            call(Call.INIT_PIN, session, pin.octets(), pin.length());
        }
    }

    @Override
    public void setPin(long session, Pin old, Pin fresh) {
        try (Arena arena = Arena.ofConfined();
                Secret before = new Secret(arena, old);
                Secret after = new Secret(arena, fresh)) {
            call(Call.SET_PIN, session, before.octets(), before.length(), after.octets(), after.length());
        }
    }

    @Override
    public long openSession(long slot) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment session = arena.allocate(JAVA_LONG);
            call(Call.OPEN_SESSION, slot, CKF_SERIAL_RW_SESSION, NULL, NULL, session);
            return session.get(JAVA_LONG, 0);
        }
    }

    @Override
    public void closeSession(long session) {
        call(Call.CLOSE_SESSION, session);
    }

    @Override
    public void login(long session, User user, Pin pin) {
        try (Arena arena = Arena.ofConfined();
                Secret secret = new Secret(arena, pin)) {
            call(Call.LOGIN, session, (long) user.ordinal(), secret.octets(), secret.length());
        } catch (P11Failure e) {
            if (!e.is(ReturnCode.USER_ALREADY_LOGGED_IN)) {
                throw e;
            }
        }
    }

    @Override
    public void logout(long session) {
        call(Call.LOGOUT, session);
    }

    @Override
    public List<Long> find(long session, Template wanted) {
        try (Arena arena = Arena.ofConfined()) {
            call(Call.FIND_OBJECTS_INIT, session, wanted.in(arena), (long) wanted.size());
            List<Long> all = new ArrayList<>();
            MemorySegment found = arena.allocate(JAVA_LONG, MOST_HANDLES);
            MemorySegment count = arena.allocate(JAVA_LONG);
            do {
                call(Call.FIND_OBJECTS, session, found, (long) MOST_HANDLES, count);
                all.addAll(handles(found, count));
            } while (count.get(JAVA_LONG, 0) > 0);
            call(Call.FIND_OBJECTS_FINAL, session);
            return all;
        }
    }

    @Override
    public byte[] attribute(long session, long object, Attribute attribute) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment query = new Template().with(attribute, new byte[0]).in(arena);
            query.set(ADDRESS, 8, NULL); // asks for the length first
            call(Call.GET_ATTRIBUTE_VALUE, session, object, query, 1L);
            MemorySegment value = arena.allocate(query.get(JAVA_LONG, 16));
            query.set(ADDRESS, 8, value);
            call(Call.GET_ATTRIBUTE_VALUE, session, object, query, 1L);
            return octets(value, query.get(JAVA_LONG, 16));
        }
    }

    @Override
    public long createObject(long session, Template object) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment handle = arena.allocate(JAVA_LONG);
            call(Call.CREATE_OBJECT, session, object.in(arena), (long) object.size(), handle);
            return handle.get(JAVA_LONG, 0);
        }
    }

    @Override
    public void destroyObject(long session, long object) {
        call(Call.DESTROY_OBJECT, session, object);
    }

    @Override
    public KeyPair generateKeyPair(long session, long mechanism, Template publicKey, Template privateKey) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment made = arena.allocate(JAVA_LONG, 2);
            call(
                    Call.GENERATE_KEY_PAIR,
                    session,
                    mechanism(arena, mechanism),
                    publicKey.in(arena),
                    (long) publicKey.size(),
                    privateKey.in(arena),
                    (long) privateKey.size(),
                    made,
                    made.asSlice(Long.BYTES));
            return new KeyPair(made.getAtIndex(JAVA_LONG, 0), made.getAtIndex(JAVA_LONG, 1));
        }
    }

    @Override
    public byte[] sign(long session, long key, long mechanism, byte[] data) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment input = arena.allocateFrom(JAVA_BYTE, data);
            MemorySegment signature = arena.allocate(LONGEST_SIGNATURE);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, LONGEST_SIGNATURE);
            call(Call.SIGN_INIT, session, mechanism(arena, mechanism), key);
            call(Call.SIGN, session, input, (long) data.length, signature, length);
            return octets(signature, length.get(JAVA_LONG, 0));
        }
    }

    @Override
    public byte[] random(long session, int octets) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment random = arena.allocate(octets);
            call(Call.GENERATE_RANDOM, session, random, (long) octets);
            return octets(random, octets);
        }
    }

    private void call(Call call, Object... arguments) {
        long code = functions.call(call, arguments);
        if (code != 0) {
            throw new P11Failure(call, code);
        }
    }
}
