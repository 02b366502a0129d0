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

/** Refuses to start under the {@code prod} profile with anything made for development; elsewhere says so in the log. */
@ApplicationScoped
class ProductionGuard {

    private final List<ProductionRule> rules;

    ProductionGuard(@All List<ProductionRule> rules) {
        this.rules = rules;
    }

    void check(@Observes @Priority(1) StartupEvent started) {
        check(ConfigUtils.isProfileActive("prod"));
    }

    void check(boolean production) {
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
