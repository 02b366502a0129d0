package ru.surguch.issuance;

import static ru.surguch.issuance.decision.NotIssuable.Reason.KEY_ALREADY_CERTIFIED;
import static ru.surguch.issuance.decision.NotIssuable.Reason.UNFIT_SUBJECT;
import static ru.surguch.issuance.decision.NotIssuable.Reason.UNKNOWN_PROFILE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.issuance.authority.Authority;
import ru.surguch.issuance.decision.Decision;
import ru.surguch.issuance.decision.DecisionCheck;
import ru.surguch.issuance.decision.NotIssuable;
import ru.surguch.issuance.issuance.AuditEntry;
import ru.surguch.issuance.issuance.Issuance;
import ru.surguch.issuance.issuance.IssuanceState;
import ru.surguch.issuance.issuance.Plan;
import ru.surguch.issuance.profile.CertificateDraft;
import ru.surguch.issuance.profile.CertificateProfile;
import ru.surguch.issuance.profile.Profiles;
import ru.surguch.issuance.x509.SerialNumbers;

/** Writes down what will be signed, before it is: steps 1 to 4 of docs/issuance.md. */
@ApplicationScoped
class PlanCertificate {

    private final DecisionCheck check;
    private final Profiles profiles;
    private final CertificateDraft draft;
    private final Authority authority;
    private final Clock clock;

    PlanCertificate(DecisionCheck check, Profiles profiles, CertificateDraft draft, Authority authority, Clock clock) {
        this.check = check;
        this.profiles = profiles;
        this.draft = draft;
        this.authority = authority;
        this.clock = clock;
    }

    /** Empty when the request was withdrawn meanwhile; {@link NotIssuable} when it can never become a certificate. */
    @Transactional
    Optional<PlannedCertificate> plan(RequestId requestId) {
        var issuance = Issuance.locked(requestId).orElseThrow();
        return issuance.is(IssuanceState.ACCEPTED) ? Optional.of(plan(issuance)) : Optional.empty();
    }

    private PlannedCertificate plan(Issuance issuance) {
        var decision = check.check(issuance.decision()); // 1, 2: the table is believed no more than Kafka
        requireFreshKey(decision);
        var profile = profile(decision);
        var serial = SerialNumbers.fresh();
        var tbs = tbs(serial, profile, decision); // 3
        persist(issuance, decision, profile, serial, tbs); // 4
        return new PlannedCertificate(serial, tbs, decision.approval());
    }

    private static void requireFreshKey(Decision decision) {
        if (Plan.uses(decision.pkcs10().publicKey().pointFingerprint())) {
            throw new NotIssuable(KEY_ALREADY_CERTIFIED, null);
        }
    }

    private CertificateProfile profile(Decision decision) {
        return profiles.find(decision.approval().profile()).orElseThrow(() -> new NotIssuable(UNKNOWN_PROFILE, null));
    }

    private byte[] tbs(SerialNumber serial, CertificateProfile profile, Decision decision) {
        var subject = decision.approval().subject();
        var key = decision.pkcs10().publicKey();
        try {
            return draft.write(serial, authority.issuing(), profile, subject, key, clock.instant())
                    .der();
        } catch (IllegalArgumentException e) {
            throw new NotIssuable(UNFIT_SUBJECT, e);
        }
    }

    private void persist(
            Issuance issuance, Decision decision, CertificateProfile profile, SerialNumber serial, byte[] tbs) {
        var now = clock.instant();
        var key = decision.pkcs10().publicKey().pointFingerprint();
        issuance.planned();
        new Plan(serial, issuance.requestId(), profile.ref(), key, tbs, now).persist();
        var by = profile.ref() + ", decision " + decision.approval().decisionId();
        AuditEntry.write(now, issuance.requestId(), serial, "planned", by);
    }
}
