package ru.surguch.contracts;

/** What the officers' desk (approval-service) says, on topic {@value #TOPIC}; each decision is signed. */
public sealed interface DecisionFact extends Fact permits PromiseMade, RequestApproved, RequestRejected {
    String TOPIC = "surguch.decisions.v1";
}
