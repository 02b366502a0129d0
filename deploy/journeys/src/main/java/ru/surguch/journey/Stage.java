package ru.surguch.journey;

import java.util.function.Supplier;

/** Where the steps of a procedure are played: the demo tells them, a journey test kills a service while one is under way. */
@FunctionalInterface
public interface Stage {

    <T> T play(String what, Supplier<T> step);

    /** Plays a step whose outcome nobody needs. */
    default void play(String what, Runnable step) {
        play(what, () -> {
            step.run();
            return what;
        });
    }
}
