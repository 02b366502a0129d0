/** A CA's key in a PKCS#11 slot: the only package here that knows {@code ru.surguch.pkcs11}. */
package ru.surguch.issuance.hsm;
