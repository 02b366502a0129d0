package ru.surguch.web;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses to start with anything made for development, except under the profiles {@code dev}, {@code test} and {@code local}, where
 * the log says so: a profile of any other name is production.
 */
@ApplicationScoped
class ProductionGuard {

    private static final Set<String> DEVELOPMENT = Set.of("dev", "test", "local");

    private final List<ProductionRule> rules;

    ProductionGuard(@All List<ProductionRule> rules) {
        this.rules = rules;
    }

    void check(@Observes @Priority(1) StartupEvent started) {
        check(ConfigUtils.getProfiles());
    }

    void check(List<String> profiles) {
        var production = DEVELOPMENT.stream().noneMatch(profiles::contains);
        var broken = rules.stream()
                .map(ProductionRule::brokenBy)
                .flatMap(Optional::stream)
                .toList();
        if (production && !broken.isEmpty()) {
            throw new IllegalStateException("refusing to start in production: " + String.join("; ", broken));
        }
        broken.forEach(what -> Log.warnf("not for production: %s", what));
    }
}
