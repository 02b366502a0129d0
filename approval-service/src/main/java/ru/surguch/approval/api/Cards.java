package ru.surguch.approval.api;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import ru.surguch.approval.api.ReviewCard.ContactCard;
import ru.surguch.approval.api.ReviewCard.DecisionCard;
import ru.surguch.approval.api.ReviewCard.HistoryLine;
import ru.surguch.approval.api.ReviewCard.KeyCard;
import ru.surguch.approval.api.ReviewCard.SignerCard;
import ru.surguch.approval.calendar.BankHours;
import ru.surguch.approval.journal.JournalEntry;
import ru.surguch.approval.review.Decision;
import ru.surguch.approval.review.Review;
import ru.surguch.approval.signer.Signer;
import ru.surguch.seal.ContactOpener;
import ru.surguch.seal.SealBroken;

/** Draws reviews for people: labels, the bank's time zone, the contact out of its seal. */
@ApplicationScoped
class Cards {

    private final ContactOpener opener;
    private final ZoneId zone;

    Cards(ContactOpener opener, BankHours hours) {
        this.opener = opener;
        this.zone = hours.zone();
    }

    ReviewLine line(Review review) {
        var asked = review.submission();
        return new ReviewLine(
                asked.requestId().value(),
                state(review),
                asked.procedure(),
                asked.carrier(),
                asked.subject().fullName(),
                asked.subject().organization(),
                asked.contactChanged(),
                local(asked.submittedAt()),
                local(review.dueAt()));
    }

    ReviewCard card(Review review, List<JournalEntry> history) {
        var asked = review.submission();
        var signer = review.signer();
        return new ReviewCard(
                asked.requestId().value(),
                state(review),
                asked.procedure(),
                asked.profile(),
                asked.carrier(),
                asked.subject(),
                contact(review),
                asked.contactChanged(),
                signer(signer),
                signer.differencesFrom(asked.subject()),
                key(review),
                local(asked.submittedAt()),
                local(review.dueAt()),
                review.decision().map(Cards::decision).orElse(null),
                history.stream().map(this::line).toList());
    }

    private ContactCard contact(Review review) {
        try {
            var contact = opener.open(review.submission().contactForReview(), review.requestId());
            return new ContactCard(contact.email(), contact.phone());
        } catch (SealBroken e) {
            Log.warnf("the contact of request %s cannot be opened: %s", review.requestId(), e.getMessage());
            return null;
        }
    }

    private SignerCard signer(Signer signer) {
        var owner = signer.owner();
        return new SignerCard(
                owner.commonName().orElse(null),
                owner.organization().orElse(null),
                owner.inn().orElse(null),
                owner.ogrn().orElse(null),
                signer.serial(),
                local(signer.notBefore()),
                local(signer.notAfter()));
    }

    private static KeyCard key(Review review) {
        var key = review.key();
        var set = key.parameterSet();
        return new KeyCard(
                set.keyAlgorithm().getId(),
                set.oid().getId(),
                set.label(),
                key.fingerprint().hex());
    }

    private static DecisionCard decision(Decision decision) {
        return decision.grounds()
                .map(no -> new DecisionCard(
                        decision.decidedBy(),
                        Labelled.of(no.reason(), no.reason().label()),
                        no.text()))
                .orElseGet(() -> new DecisionCard(decision.decidedBy(), null, null));
    }

    private HistoryLine line(JournalEntry entry) {
        return new HistoryLine(
                local(entry.at()),
                entry.who(),
                entry.what().name(),
                entry.what().label());
    }

    private static Labelled state(Review review) {
        return Labelled.of(review.state(), review.state().label());
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
