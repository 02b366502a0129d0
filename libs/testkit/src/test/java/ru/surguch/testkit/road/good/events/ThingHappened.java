package ru.surguch.testkit.road.good.events;

import ru.surguch.testkit.road.good.SubmitThing;

/** A door for events. */
public class ThingHappened {
    public void on(String text) {
        new SubmitThing().submit(text);
    }
}
