/** This desk's own keys: the one that signs decisions and the one that opens contacts. */
package ru.surguch.approval.seal;
