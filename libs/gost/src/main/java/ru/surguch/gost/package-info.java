/**
 * GOST R 34.10-2012 keys, PKCS#10, CMS and X.509: reading what strangers send, checking it, making our own.
 * It knows BouncyCastle and bytes; it may not know PKCS#11, Quarkus, clocks or who a subscriber is.
 * Whatever is wrong with an input ends in a {@link ru.surguch.gost.GostRefusal} that says why by name.
 */
package ru.surguch.gost;
