/** What a decision must prove before this desk acts on it: who signed it, and that the key's owner holds the key. */
package ru.surguch.issuance.decision;
