package ru.surguch.contracts;

/** A message that is no event of ours, or one of a type or shape that this version does not know. */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String message) {
        super(message);
    }
}
