package ru.surguch.contracts;

/** A certificate profile and its version, for example {@code sign-payments}, 1. */
public record ProfileRef(String code, int version) {}
