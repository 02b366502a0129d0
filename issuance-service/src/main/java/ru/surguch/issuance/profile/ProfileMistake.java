package ru.surguch.issuance.profile;

/** A profile that says nonsense: stops the start, naming file and place. */
public final class ProfileMistake extends RuntimeException {

    ProfileMistake(String field, String wanted) {
        super(field + ": wanted is " + wanted);
    }

    ProfileMistake(String file, Exception cause) {
        super("profile " + file + ": " + cause.getMessage(), cause);
    }
}
