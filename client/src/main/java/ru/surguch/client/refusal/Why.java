package ru.surguch.client.refusal;

/** One reason to say no, in Russian, for the subscriber; each noun has an enum of its own, the bank's come as problems. */
public interface Why {

    /** What is wrong. */
    String title();

    /** What to do next. */
    String whatToDo();
}
