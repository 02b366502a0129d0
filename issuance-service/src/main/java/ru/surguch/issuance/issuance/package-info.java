/** Approved requests on their way to a certificate, the plans that were written down for them, and the journal. */
package ru.surguch.issuance.issuance;
