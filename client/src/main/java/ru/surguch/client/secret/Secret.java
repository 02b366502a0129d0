package ru.surguch.client.secret;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** A PIN code or a password; it is wiped on close and never shown. */
public final class Secret implements AutoCloseable {

    private final char[] characters;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /** Takes the characters over. */
    public static Secret of(char[] characters) {
        return new Secret(characters);
    }

    /** Lends a copy that is wiped afterwards. */
    public <T> T use(Function<char[], T> work) {
        char[] copy = characters.clone();
        try {
            return work.apply(copy);
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    boolean is(String known) {
        return Arrays.equals(characters, known.toCharArray());
    }

    public boolean sameAs(Secret other) {
        return Arrays.equals(characters, other.characters);
    }

    int length() {
        return characters.length;
    }

    /** True when at least one character satisfies the test. */
    boolean any(IntPredicate test) {
        for (char character : characters) {
            if (test.test(character)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
