package ru.surguch.notification.letter;

/** How far a letter got; drawn at {@link Letter}. */
public enum LetterState {
    WAITING,
    SENT,
    CANCELLED
}
