package ru.surguch.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Personal data that only one desk can read: a compact JWE (RFC 7516) to that desk's public key. */
public record Sealed(@JsonValue String jwe) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sealed {}
}
