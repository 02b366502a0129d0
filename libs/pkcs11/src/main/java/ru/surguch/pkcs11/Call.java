package ru.surguch.pkcs11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static ru.surguch.pkcs11.Call.Kind.ACTS;
import static ru.surguch.pkcs11.Call.Kind.ASKS;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;

/**
 * The functions of PKCS#11 that we call: their place in CK_FUNCTION_LIST (PKCS#11 2.40, pkcs11f.h order, from 0), their
 * arguments, and whether a failure in the middle may have left something done.
 */
enum Call {
    INITIALIZE("C_Initialize", 0, ASKS, ADDRESS),
    FINALIZE("C_Finalize", 1, ASKS, ADDRESS),
    GET_SLOT_LIST("C_GetSlotList", 4, ASKS, JAVA_BYTE, ADDRESS, ADDRESS),
    GET_TOKEN_INFO("C_GetTokenInfo", 6, ASKS, JAVA_LONG, ADDRESS),
    INIT_TOKEN("C_InitToken", 9, ACTS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS),
    INIT_PIN("C_InitPIN", 10, ACTS, JAVA_LONG, ADDRESS, JAVA_LONG),
    SET_PIN("C_SetPIN", 11, ACTS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG),
    OPEN_SESSION("C_OpenSession", 12, ASKS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS),
    CLOSE_SESSION("C_CloseSession", 13, ASKS, JAVA_LONG),
    LOGIN("C_Login", 18, ASKS, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG),
    LOGOUT("C_Logout", 19, ASKS, JAVA_LONG),
    CREATE_OBJECT("C_CreateObject", 20, ACTS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS),
    DESTROY_OBJECT("C_DestroyObject", 22, ACTS, JAVA_LONG, JAVA_LONG),
    GET_ATTRIBUTE_VALUE("C_GetAttributeValue", 24, ASKS, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG),
    FIND_OBJECTS_INIT("C_FindObjectsInit", 26, ASKS, JAVA_LONG, ADDRESS, JAVA_LONG),
    FIND_OBJECTS("C_FindObjects", 27, ASKS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS),
    FIND_OBJECTS_FINAL("C_FindObjectsFinal", 28, ASKS, JAVA_LONG),
    SIGN_INIT("C_SignInit", 42, ASKS, JAVA_LONG, ADDRESS, JAVA_LONG),
    SIGN("C_Sign", 43, ACTS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS),
    GENERATE_KEY_PAIR(
            "C_GenerateKeyPair",
            59,
            ACTS,
            JAVA_LONG,
            ADDRESS,
            ADDRESS,
            JAVA_LONG,
            ADDRESS,
            JAVA_LONG,
            ADDRESS,
            ADDRESS),
    GENERATE_RANDOM("C_GenerateRandom", 64, ASKS, JAVA_LONG, ADDRESS, JAVA_LONG);

    /** What a failure may have left behind. */
    enum Kind {
        /** Nothing: the call may be repeated at will. */
        ASKS,
        /** A signature, an object, a PIN: nobody can tell. */
        ACTS
    }

    private final String function;
    private final int index;
    private final Kind kind;
    private final MemoryLayout[] arguments;

    Call(String function, int index, Kind kind, MemoryLayout... arguments) {
        this.function = function;
        this.index = index;
        this.kind = kind;
        this.arguments = arguments;
    }

    boolean acts() {
        return kind == ACTS;
    }

    int arity() {
        return arguments.length;
    }

    FunctionDescriptor descriptor() {
        return FunctionDescriptor.of(JAVA_LONG, arguments);
    }

    /** Octets from the start of CK_FUNCTION_LIST: CK_VERSION is padded to 8, pointers follow. */
    long offset() {
        return 8 + 8L * index;
    }

    @Override
    public String toString() {
        return function;
    }
}
