package ru.surguch.web;

import java.util.Locale;

/** One reason to say no, an enum constant: stable code for programs, words for people. */
public interface Why {

    Words words();

    /** The name of the enum constant. */
    String name();

    /** Lower case with hyphens; the problem's type is {@code urn:surguch:problem:<code>}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default int status() {
        return words().status();
    }

    default String title() {
        return words().title();
    }

    default String whatToDo() {
        return words().whatToDo();
    }
}
