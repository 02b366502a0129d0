package ru.surguch.notification.letter;

import java.time.Instant;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.Sealed;
import ru.surguch.notification.link.Token;

/**
 * What one attempt at sending needs.
 *
 * @param traceparent of the event that caused the letter; may be null
 * @param expiresAt when the link ends
 */
public record Draft(RequestId requestId, Sealed contact, String traceparent, Token token, Instant expiresAt) {}
