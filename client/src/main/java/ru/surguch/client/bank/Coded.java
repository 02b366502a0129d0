package ru.surguch.client.bank;

/** A code for programs with its Russian words for people. */
public record Coded(String code, String label) {}
