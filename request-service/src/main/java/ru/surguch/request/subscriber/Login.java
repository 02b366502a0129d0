package ru.surguch.request.subscriber;

import java.util.regex.Pattern;

/** How the bank's identity provider names a subscriber (the {@code sub} of their tokens). */
public record Login(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    public Login {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new SubscriberRefusal(SubscriberWhy.LOGIN_MALFORMED);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
