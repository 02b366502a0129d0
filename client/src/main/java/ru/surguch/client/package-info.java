/**
 * The subscriber's side of the bank's certification authority, as commands: each class here is one thing the subscriber can do.
 * PIN codes, passwords and private keys stay on this machine.
 */
package ru.surguch.client;
