package ru.surguch.request;

import org.junit.jupiter.api.Test;
import ru.surguch.testkit.Road;

class ShapeTest {

    @Test
    void theDeskKeepsTheRoad() {
        Road.isKeptBy("ru.surguch.request");
    }
}
