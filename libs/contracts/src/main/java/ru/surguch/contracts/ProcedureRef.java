package ru.surguch.contracts;

/** A procedure (регламент) and the version of it that a request was submitted under, for example {@code remote-renewal}, 1. */
public record ProcedureRef(String code, int version) {}
