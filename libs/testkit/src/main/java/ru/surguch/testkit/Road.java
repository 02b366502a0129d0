package ru.surguch.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * The road through every service, as rules on its bytecode:
 *
 * <pre>
 * api ─┐
 *      ├─▶ verb (root package) ─▶ noun ─▶ store
 * events┘
 * </pre>
 */
public final class Road {
    private static final String[] NONDESCRIPT = {
        "..impl..", "..dto..", "..model..", "..util..", "..common..", "..base..", "..manager..", "..helper.."
    };

    private static final List<Class<? extends Annotation>> ROLES =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    private static final DescribedPredicate<JavaClass> OF_VERBS_AND_NOUNS = resideInAPackage("javax.sql..")
            .or(name("jakarta.persistence.EntityManager"))
            .or(name("ru.surguch.outbox.Outbox"))
            .as("the database or the outbox");

    private Road() {}

    /** All rules, asked of a service by its root package, {@code ru.surguch.request}; the answer names every breach. */
    public static void isKeptBy(String root) {
        var code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        rules(root).forEach(rule -> rule.check(code));
    }

    /** Every rule by itself, for a test that wants to name them. */
    public static List<ArchRule> rules(String root) {
        return List.of(
                theEdgeIsUsedByNobody(root),
                theEdgeGoesThroughVerbs(root),
                nounsDoNotKnowVerbs(root),
                nothingGoesInCircles(root),
                onlyTheOutboxTalksToKafka(),
                onlyOneDoorLeadsToThePkcs11Library(),
                everyResourceMethodStatesItsRoles(),
                packagesAreNounsOfTheTrade());
    }

    /** What outsiders call is not called from inside. */
    static ArchRule theEdgeIsUsedByNobody(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(DescribedPredicate.not(edge(root))))
                .should()
                .dependOnClassesThat(edge(root))
                .because("a verb does not know by which door it was called");
    }

    /** REST and events find, refuse, move, store and say nothing themselves. */
    static ArchRule theEdgeGoesThroughVerbs(String root) {
        return noClasses()
                .that(edge(root))
                .should()
                .dependOnClassesThat(OF_VERBS_AND_NOUNS)
                .allowEmptyShould(true)
                .because("only verbs say what happened, and only they and their nouns reach the tables");
    }

    /** What a service is about does not depend on what is done with it. */
    static ArchRule nounsDoNotKnowVerbs(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".*..").and(DescribedPredicate.not(edge(root))))
                .should()
                .dependOnClassesThat(resideInAPackage(root))
                .allowEmptyShould(true)
                .because("verbs stand at the root and nouns below");
    }

    static ArchRule nothingGoesInCircles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    static ArchRule onlyTheOutboxTalksToKafka() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("ru.surguch.outbox..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging.kafka.."))
                .because("what leaves goes through the outbox and what arrives through the inbox");
    }

    static ArchRule onlyOneDoorLeadsToThePkcs11Library() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("ru.surguch.pkcs11..")
                .should()
                .dependOnClassesThat(resideInAPackage("java.lang.foreign.."))
                .because("native memory is touched in one place");
    }

    static ArchRule everyResourceMethodStatesItsRoles() {
        return methods()
                .that(metaAnnotatedWith("jakarta.ws.rs.HttpMethod"))
                .should(ArchCondition.from(stateRoles()))
                .allowEmptyShould(true)
                .because("who may call is decided where it can be read");
    }

    static ArchRule packagesAreNounsOfTheTrade() {
        return classes().should().resideOutsideOfPackages(NONDESCRIPT);
    }

    private static DescribedPredicate<JavaClass> edge(String root) {
        return resideInAnyPackage(root + ".api..", root + ".events..");
    }

    private static DescribedPredicate<JavaMethod> stateRoles() {
        return DescribedPredicate.describe("state roles, itself or by its class", method -> ROLES.stream()
                .anyMatch(roles ->
                        method.isAnnotatedWith(roles) || method.getOwner().isAnnotatedWith(roles)));
    }
}
