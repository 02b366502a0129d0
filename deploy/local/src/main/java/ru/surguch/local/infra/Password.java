package ru.surguch.local.infra;

import java.security.SecureRandom;
import java.util.Base64;

/** A password that does not show itself: URL-safe characters only, so it needs no quoting anywhere. */
public record Password(String reveal) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public Password {
        if (!reveal.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("a password is made of URL-safe base64 characters");
        }
    }

    /** 192 random bits. */
    public static Password random() {
        byte[] bits = new byte[24];
        RANDOM.nextBytes(bits);
        return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    @Override
    public String toString() {
        return "Password";
    }
}
