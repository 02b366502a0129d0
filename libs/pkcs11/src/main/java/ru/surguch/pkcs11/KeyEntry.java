package ru.surguch.pkcs11;

/** A private key in a token's list. */
public record KeyEntry(KeyId id, String label) {}
