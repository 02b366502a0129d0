package ru.surguch.testkit.road.bad;

import ru.surguch.testkit.road.bad.api.OpenDoor;

/** A verb that knows by which door it was called. */
public class AskTheDoor {
    public String ask() {
        return new OpenDoor().toString();
    }
}
