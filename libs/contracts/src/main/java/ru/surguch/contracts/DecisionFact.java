package ru.surguch.contracts;

/** What the officers' desk (approval-service) says, on topic {@value #TOPIC}; each carries its signed decision. */
public sealed interface DecisionFact extends Fact permits RequestApproved, RequestRejected {
    String TOPIC = "surguch.decisions.v1";
}
