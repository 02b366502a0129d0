package ru.surguch.approval.review;

import java.util.Objects;

/** Whoever decides, by the identity provider's stable name for them ({@code sub}). */
public record Officer(String name) {

    public Officer {
        Objects.requireNonNull(name, "officer");
    }
}
