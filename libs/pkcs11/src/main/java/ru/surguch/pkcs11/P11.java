package ru.surguch.pkcs11;

import java.util.List;

/** The calls of PKCS#11 that we need, each with the pitfalls of C behind it; every one may throw {@link P11Failure}. */
interface P11 {

    /** Whose PIN it is (CKU_*). */
    enum User {
        SECURITY_OFFICER,
        USER
    }

    /** Handles of a key pair just made. */
    record KeyPair(long publicKey, long privateKey) {}

    void initialize();

    /** C_Finalize. Kills the process when another call is running: the caller keeps them apart. */
    void finish();

    /** Slots that hold a token, initialised or not. */
    List<Long> slots();

    TokenInfo tokenInfo(long slot);

    /** Erases the token. */
    void initToken(long slot, Pin securityOfficer, String label);

    /** Sets the user's PIN; the session is the security officer's. */
    void initPin(long session, Pin user);

    /** Changes the PIN of whoever is logged in. */
    void setPin(long session, Pin old, Pin fresh);

    /** Opens a read-write session. */
    long openSession(long slot);

    void closeSession(long session);

    /** Logs in the whole process; being logged in already is success. */
    void login(long session, User user, Pin pin);

    void logout(long session);

    List<Long> find(long session, Template wanted);

    byte[] attribute(long session, long object, Attribute attribute);

    long createObject(long session, Template object);

    void destroyObject(long session, long object);

    KeyPair generateKeyPair(long session, long mechanism, Template publicKey, Template privateKey);

    /** C_SignInit and C_Sign in one; the failure tells which of the two failed. */
    byte[] sign(long session, long key, long mechanism, byte[] data);

    byte[] random(long session, int octets);
}
