package ru.surguch.testkit.road.good.store;

import java.util.concurrent.atomic.AtomicReference;

/** A store. */
public final class Shelf {
    private static final AtomicReference<String> KEPT = new AtomicReference<>();

    private Shelf() {}

    public static void keep(String text) {
        KEPT.set(text);
    }
}
