/**
 * What is asked of the place where a CA's key lives, and the three ways in which it fails. One package for each such place
 * stands beside this one; nothing else may know which it is.
 */
package ru.surguch.issuance.signer;
