package ru.surguch.web;

/** One reason to say no, usually an enum constant: stable code for programs, words for people. */
public interface Why {

    /** HTTP status, 4xx. */
    int status();

    /** Lower case with hyphens; the problem's type is {@code urn:surguch:problem:<code>}. */
    default String code() {
        return ((Enum<?>) this).name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, in Russian, for a bank clerk. */
    String title();

    /** What to do next, in Russian. */
    String whatToDo();
}
