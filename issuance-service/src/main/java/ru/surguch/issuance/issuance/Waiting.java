package ru.surguch.issuance.issuance;

/** Said inside a transaction when an issuance has work to do; the worker hears it after the commit. */
public record Waiting() {}
