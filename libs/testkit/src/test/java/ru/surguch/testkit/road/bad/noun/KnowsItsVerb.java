package ru.surguch.testkit.road.bad.noun;

import ru.surguch.testkit.road.bad.AskTheDoor;
import ru.surguch.testkit.road.bad.other.RunsInCircles;

/** A noun that calls a verb and stands in a circle. */
public class KnowsItsVerb {
    public String ask() {
        return new AskTheDoor().ask() + RunsInCircles.class;
    }
}
