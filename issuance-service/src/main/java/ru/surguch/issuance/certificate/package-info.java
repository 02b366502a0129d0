/** The register: every certificate this CA has signed and what it is worth now. */
package ru.surguch.issuance.certificate;
