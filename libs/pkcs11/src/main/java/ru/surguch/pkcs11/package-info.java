/**
 * The one door to keys in PKCS#11 tokens (SoftHSM, Rutoken, HSMs): finds and makes GOST R 34.10-2012 keys, signs digests,
 * keeps certificates. It knows nothing of certificates' contents and of what a signature is for.
 */
package ru.surguch.pkcs11;
