package ru.surguch.notification.link;

import java.time.Instant;
import ru.surguch.contracts.RequestId;

/** What an open link yields: a JWT with which request-service lets its bearer finish this one request. */
public record Capability(RequestId requestId, String jwt, Instant expiresAt) {

    @Override
    public String toString() {
        return "Capability[" + requestId + "]";
    }
}
