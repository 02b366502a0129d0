package ru.surguch.request.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ru.surguch.contracts.RejectionReason;
import ru.surguch.request.certificate.SubscriberCertificate;
import ru.surguch.request.clock.BankClock;
import ru.surguch.request.request.CertificateRequest;
import ru.surguch.request.request.Milestone;
import ru.surguch.request.request.Next;
import ru.surguch.request.request.State;

/**
 * Where a request stands.
 *
 * @param promisedAt by when the bank means to answer, once it has promised
 * @param timeline what has happened, oldest first
 * @param next whom the request waits for; absent when it has ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestJson(
        UUID id,
        String procedure,
        Labelled state,
        CarrierJson carrier,
        OffsetDateTime submittedAt,
        OffsetDateTime promisedAt,
        List<Entry> timeline,
        Next next,
        Issued certificate,
        No rejection) {

    /** One line of the timeline. */
    record Entry(OffsetDateTime at, String code, String label) {}

    /** The certificate that came of the request. */
    record Issued(String serial, OffsetDateTime notBefore, OffsetDateTime notAfter, Labelled state) {}

    /**
     * Why there will be no certificate.
     *
     * @param text what the officer wrote to the subscriber
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record No(String reason, String label, String text) {}

    static RequestJson of(CertificateRequest request, Optional<SubscriberCertificate> certificate) {
        return new RequestJson(
                request.id().value(),
                request.procedure().code(),
                Labelled.of(request.state()),
                CarrierJson.of(request.carrier()),
                BankClock.shown(request.submittedAt()),
                BankClock.shown(request.promisedAt()),
                timeline(request.timeline()),
                request.state().next().orElse(null),
                certificate.map(RequestJson::issued).orElse(null),
                request.rejectionReason().map(reason -> no(reason, request)).orElse(null));
    }

    private static List<Entry> timeline(Map<Milestone, java.time.Instant> milestones) {
        return milestones.entrySet().stream()
                .sorted(Map.Entry.<Milestone, java.time.Instant>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(entry -> new Entry(
                        BankClock.shown(entry.getValue()),
                        entry.getKey().name(),
                        entry.getKey().label()))
                .toList();
    }

    private static Issued issued(SubscriberCertificate certificate) {
        return new Issued(
                certificate.serial().toString(),
                BankClock.shown(certificate.notBefore()),
                BankClock.shown(certificate.notAfter()),
                Labelled.of(certificate.state()));
    }

    private static No no(String reason, CertificateRequest request) {
        var label = request.state() == State.REJECTED
                ? RejectionReason.valueOf(reason).label()
                : State.REFUSED.label();
        return new No(reason, label, request.rejectionText());
    }
}
