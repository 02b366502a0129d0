/**
 * Signed and sealed words between desks: decisions as JWS, contacts as JWE, both on jose4j with P-256 keys in JWK files.
 * It knows what is said, never who asks or where it goes.
 */
package ru.surguch.seal;
