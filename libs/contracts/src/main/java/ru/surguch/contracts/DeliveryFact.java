package ru.surguch.contracts;

/** What the voice (notification-service) says, on topic {@value #TOPIC}. */
public sealed interface DeliveryFact extends Fact permits LinkSent {
    String TOPIC = "surguch.deliveries.v1";
}
