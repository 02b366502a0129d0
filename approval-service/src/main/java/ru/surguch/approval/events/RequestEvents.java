package ru.surguch.approval.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ru.surguch.approval.OpenReview;
import ru.surguch.approval.WithdrawReview;
import ru.surguch.approval.calendar.YearMissing;
import ru.surguch.approval.review.ReviewRefusal;
import ru.surguch.contracts.ActSigned;
import ru.surguch.contracts.CertificateFact;
import ru.surguch.contracts.CertificateSaved;
import ru.surguch.contracts.DecisionFact;
import ru.surguch.contracts.DeliveryFact;
import ru.surguch.contracts.Fact;
import ru.surguch.contracts.RequestSubmitted;
import ru.surguch.contracts.RequestWithdrawn;
import ru.surguch.outbox.Arrivals;
import ru.surguch.outbox.Unwanted;

/** Hears the subscriber's desk. */
@ApplicationScoped
class RequestEvents {

    private final Arrivals arrivals;
    private final OpenReview openReview;
    private final WithdrawReview withdrawReview;

    RequestEvents(Arrivals arrivals, OpenReview openReview, WithdrawReview withdrawReview) {
        this.arrivals = arrivals;
        this.openReview = openReview;
        this.withdrawReview = withdrawReview;
    }

    @Incoming("requests")
    @Blocking
    void hear(String message) {
        arrivals.receive(message, this::handle);
    }

    private void handle(Fact fact) {
        try {
            tell(fact);
        } catch (ReviewRefusal e) {
            throw new Unwanted(e.why().code().replace('-', '_'), e.getMessage(), e);
        } catch (YearMissing e) {
            throw new Unwanted("calendar_year_missing", e.getMessage(), e);
        }
    }

    private void tell(Fact fact) {
        switch (fact) {
            case RequestSubmitted submission -> openReview.of(submission);
            case RequestWithdrawn withdrawal -> withdrawReview.of(withdrawal);
            case ActSigned _, CertificateSaved _ -> {}
            case DecisionFact _, CertificateFact _, DeliveryFact _ ->
                throw new Unwanted("misplaced", fact.type() + " on the topic of requests");
        }
    }
}
