package ru.surguch.web;

import java.util.Optional;

/** Something that may not be so in production, such as a development key; every bean of this type is asked at start. */
@FunctionalInterface
public interface ProductionRule {

    /** What breaks the rule, in words for the log; empty when it is kept. */
    Optional<String> brokenBy();
}
