/**
 * What certificates say, as data: profiles, the bank's OIDs and addresses, and the to-be-signed bytes made of them. It knows
 * neither who decides nor where the key lives.
 */
package ru.surguch.issuance.profile;
