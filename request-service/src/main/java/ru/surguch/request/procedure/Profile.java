package ru.surguch.request.procedure;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Pattern;
import ru.surguch.contracts.ProfileRef;

/** A certificate profile as procedures write it: {@code sign-payments/1}. */
record Profile(ProfileRef ref) {

    private static final Pattern SHAPE = Pattern.compile("([a-z0-9-]{1,40})/([1-9][0-9]{0,4})");

    @JsonCreator
    static Profile of(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a profile is written code/version, not " + text);
        }
        return new Profile(new ProfileRef(parts.group(1), Integer.parseInt(parts.group(2))));
    }
}
