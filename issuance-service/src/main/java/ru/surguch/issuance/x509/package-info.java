/** Certificates as bytes (RFC 5280, RFC 9215): the parts that subscribers' and CA certificates have in common. */
package ru.surguch.issuance.x509;
