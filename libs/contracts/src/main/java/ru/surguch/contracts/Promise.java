package ru.surguch.contracts;

/** What the bank promised: an answer within so many working hours, counted from when the request reached the bank. */
public record Promise(int workingHours) {}
