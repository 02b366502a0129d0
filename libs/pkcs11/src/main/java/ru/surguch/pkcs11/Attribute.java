package ru.surguch.pkcs11;

/** The attributes we read and write (PKCS#11 2.40 pkcs11t.h; the last two: 2.40 mechanisms §2.58). */
enum Attribute {
    CLASS(0x0),
    TOKEN(0x1),
    PRIVATE(0x2),
    LABEL(0x3),
    VALUE(0x11),
    CERTIFICATE_TYPE(0x80),
    ISSUER(0x81),
    SERIAL_NUMBER(0x82),
    KEY_TYPE(0x100),
    SUBJECT(0x101),
    ID(0x102),
    SENSITIVE(0x103),
    SIGN(0x108),
    VERIFY(0x10A),
    EXTRACTABLE(0x162),
    GOSTR3410_PARAMS(0x250),
    GOSTR3411_PARAMS(0x251);

    private final long code;

    Attribute(long code) {
        this.code = code;
    }

    long code() {
        return code;
    }
}
