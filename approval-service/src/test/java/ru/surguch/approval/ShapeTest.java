package ru.surguch.approval;

import org.junit.jupiter.api.Test;
import ru.surguch.testkit.Road;

class ShapeTest {

    @Test
    void thisServiceKeepsToTheRoad() {
        Road.isKeptBy("ru.surguch.approval");
    }
}
