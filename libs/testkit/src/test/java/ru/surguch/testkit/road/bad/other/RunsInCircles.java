package ru.surguch.testkit.road.bad.other;

import ru.surguch.testkit.road.bad.noun.KnowsItsVerb;

/** The other half of the circle. */
public class RunsInCircles {
    public String run() {
        return new KnowsItsVerb().ask();
    }
}
