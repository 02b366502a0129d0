package ru.surguch.notification.letter;

/** Said inside a transaction when a letter has been written; the senders hear it after the commit. */
public record Waiting() {}
