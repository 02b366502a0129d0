package ru.surguch.contracts;

/**
 * Something that has happened to a request; the sentence one desk says and others may hear.
 *
 * <p>A fact's CloudEvents type is {@code ru.surguch.<SimpleName>.v1}; its key, and the event's subject, is the request id.
 */
public sealed interface Fact permits RequestFact, DecisionFact, CertificateFact, DeliveryFact {

    RequestId requestId();

    default String type() {
        return typeOf(getClass());
    }

    static String typeOf(Class<? extends Fact> fact) {
        return "ru.surguch." + fact.getSimpleName() + ".v1";
    }
}
