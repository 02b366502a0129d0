package ru.surguch.pkcs11;

/** A certificate in a token, in DER; the id is that of its key. */
public record CertificateEntry(KeyId id, String label, byte[] der) {

    public CertificateEntry {
        der = der.clone();
    }

    @Override
    public byte[] der() {
        return der.clone();
    }
}
