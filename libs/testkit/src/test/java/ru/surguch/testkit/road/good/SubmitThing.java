package ru.surguch.testkit.road.good;

import ru.surguch.testkit.road.good.noun.Thing;

/** A verb. */
public class SubmitThing {
    public Thing submit(String text) {
        return new Thing(text).kept();
    }
}
