package ru.surguch.web;

/**
 * What a {@link Why} tells the caller.
 *
 * @param status HTTP status
 * @param title what is wrong, in Russian, for a bank clerk
 * @param whatToDo what to do next, in Russian
 */
public record Words(int status, String title, String whatToDo) {}
