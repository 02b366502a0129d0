package ru.surguch.contracts;

import java.time.Instant;

/** The mail server has taken the letter with the link to the certificate. */
public record LinkSent(RequestId requestId, Instant sentAt) implements DeliveryFact {}
