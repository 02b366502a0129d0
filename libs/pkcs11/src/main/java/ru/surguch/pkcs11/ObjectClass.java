package ru.surguch.pkcs11;

/** What lies in a token (CKO_*). */
enum ObjectClass {
    CERTIFICATE(1),
    PUBLIC_KEY(2),
    PRIVATE_KEY(3);

    private final long code;

    ObjectClass(long code) {
        this.code = code;
    }

    long code() {
        return code;
    }
}
