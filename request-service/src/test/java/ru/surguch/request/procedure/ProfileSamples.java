package ru.surguch.request.procedure;

/** Profiles as procedures write them. */
public final class ProfileSamples {

    public static final Profile VIEW_ONLY = Profile.of("view-only/1");

    private ProfileSamples() {}
}
