/** The register and the CA's certificates over REST. */
package ru.surguch.issuance.api;
