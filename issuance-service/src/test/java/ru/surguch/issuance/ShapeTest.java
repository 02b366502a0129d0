package ru.surguch.issuance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import ru.surguch.testkit.Road;

class ShapeTest {

    private static final String ROOT = "ru.surguch.issuance";

    @Test
    void theDeskKeepsTheRoad() {
        Road.isKeptBy(ROOT);
    }

    @Test
    void onlyOnePackageKnowsPkcs11() {
        var code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".hsm")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ru.surguch.pkcs11..")
                .check(code);
    }
}
