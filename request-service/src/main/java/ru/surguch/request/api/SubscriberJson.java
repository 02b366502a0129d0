package ru.surguch.request.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import ru.surguch.contracts.Subject;

/** What the bank knows of a subscriber. */
record SubscriberJson(
        @NotNull @Valid SubjectJson subject,
        @Email String email,
        @Phone String phone) {

    /**
     * Whom certificates are for.
     *
     * @param inn INN of the legal entity
     * @param ogrn OGRN of the legal entity
     */
    record SubjectJson(
            @Text String surname,
            @Text String givenName,
            @Text String title,
            @Text String organization,
            @Text String locality,
            @Text String state,
            @Text String inn,
            @Text String ogrn) {

        Subject subject() {
            return new Subject(surname, givenName, title, organization, locality, state, inn, ogrn);
        }
    }
}
