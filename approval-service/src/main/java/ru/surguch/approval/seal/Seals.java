package ru.surguch.approval.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.surguch.seal.ContactOpener;
import ru.surguch.seal.DecisionSigner;
import ru.surguch.web.DeskKeys;

/** Hands the keys {@code decision} and {@code approval-contact} to whoever signs and opens with them. */
@ApplicationScoped
class Seals {

    @Produces
    @Singleton
    DecisionSigner signer(DeskKeys keys) {
        return new DecisionSigner(keys.named("decision"));
    }

    @Produces
    @Singleton
    ContactOpener opener(DeskKeys keys) {
        return new ContactOpener(keys.named("approval-contact"));
    }
}
