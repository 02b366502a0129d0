/** A CA's key in a file under a password: for development and machines without a slot, forbidden in production. */
package ru.surguch.issuance.keystore;
