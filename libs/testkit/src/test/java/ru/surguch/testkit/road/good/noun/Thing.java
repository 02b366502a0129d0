package ru.surguch.testkit.road.good.noun;

import ru.surguch.testkit.road.good.store.Shelf;

/** A noun. */
public record Thing(String text) {
    public Thing kept() {
        Shelf.keep(text);
        return this;
    }
}
