package ru.surguch.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import ru.surguch.testkit.Road;

class ShapeTest {

    private static final String ROOT = "ru.surguch.notification";

    @Test
    void theDeskKeepsTheRoad() {
        Road.isKeptBy(ROOT);
    }

    @Test
    void contactsAreUnsealedInOnePlaceOnly() {
        var code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".mail")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("ru.surguch.contracts.Contact")
                .check(code);
    }

    @Test
    void noConsumerSendsMail() {
        var code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".mail")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.mailer..")
                .check(code);
    }
}
