package ru.surguch.testkit.road.bad.other;

import java.lang.foreign.Arena;

/** Touches native memory. */
public class SecondDoorToNative {
    public Object arena() {
        return Arena.global();
    }
}
