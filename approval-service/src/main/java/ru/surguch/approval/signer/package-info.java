/** Whose key has signed a request, and how far that is whom the new certificate is for. */
package ru.surguch.approval.signer;
