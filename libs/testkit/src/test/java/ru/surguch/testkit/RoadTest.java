package ru.surguch.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class RoadTest {
    private static final String GOOD = "ru.surguch.testkit.road.good";
    private static final String BAD = "ru.surguch.testkit.road.bad";

    private final JavaClasses bad = new ClassFileImporter().importPackages(BAD);

    @Test
    void aServiceThatKeepsTheRoadIsNotBlamed() {
        JavaClasses good = new ClassFileImporter().importPackages(GOOD);

        assertDoesNotThrow(() -> Road.rules(GOOD).forEach(rule -> rule.check(good)));
    }

    @Test
    void aVerbThatCallsItsDoorIsFound() {
        assertBreach(Road.theEdgeIsUsedByNobody(BAD), "AskTheDoor.ask");
    }

    @Test
    void aDoorThatReachesIntoTheTablesIsFound() {
        assertBreach(Road.theEdgeGoesThroughVerbs(BAD), "OpenDoor.anybody");
    }

    @Test
    void aNounThatCallsAVerbIsFound() {
        assertBreach(Road.nounsDoNotKnowVerbs(BAD), "KnowsItsVerb.ask");
    }

    @Test
    void aCircleIsFound() {
        assertBreach(Road.nothingGoesInCircles(BAD), "RunsInCircles.run");
    }

    @Test
    void aSecondDoorToKafkaIsFound() {
        assertBreach(Road.onlyTheOutboxTalksToKafka(), "SecondDoorToKafka.record");
    }

    @Test
    void aSecondDoorToNativeMemoryIsFound() {
        assertBreach(Road.onlyOneDoorLeadsToThePkcs11Library(), "SecondDoorToNative.arena");
    }

    @Test
    void aResourceMethodWithoutRolesIsFound() {
        assertBreach(Road.everyResourceMethodStatesItsRoles(), "OpenDoor.anybody");
    }

    @Test
    void aPackageNameThatSaysNothingIsFound() {
        assertBreach(Road.packagesAreNounsOfTheTrade(), "util.Things");
    }

    @Test
    void aWrongRootIsNotTakenForAGoodService() {
        assertThrows(AssertionError.class, () -> Road.isKeptBy("ru.surguch.nowhere"));
    }

    private void assertBreach(ArchRule rule, String culprit) {
        String message =
                assertThrows(AssertionError.class, () -> rule.check(bad)).getMessage();
        assertTrue(message.contains(culprit), message);
    }
}
