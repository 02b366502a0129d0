package ru.surguch.issuance.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.ActSigned;
import ru.surguch.contracts.CertificateActivated;
import ru.surguch.contracts.CertificateRevoked;
import ru.surguch.contracts.CertificateSaved;
import ru.surguch.contracts.RequestFact;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestWithdrawn;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.issuance.Approvals;
import ru.surguch.issuance.Desk;
import ru.surguch.issuance.TestAuthority;
import ru.surguch.issuance.certificate.CertificateStatus;
import ru.surguch.issuance.issuance.IssuanceState;
import ru.surguch.testkit.Infrastructure;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "issuance"))
@WithTestResource(TestAuthority.class)
class RequestsTest {

    @Test
    void aSavedCertificateIsActiveOnceAndForAll() {
        var request = Approvals.fresh();
        var serial = Desk.issue(request).serial();
        save(request, serial);
        assertEquals(
                serial,
                Desk.heard(request.requestId(), CertificateActivated.class).serial());
        save(request, serial);
        awaitHandled(request.requestId());
        assertEquals(List.of("CertificateIssued", "CertificateActivated"), Desk.said(request.requestId()));
        assertEquals(CertificateStatus.ACTIVE, status(request));
    }

    @Test
    void theCertificateItReplacesEnds() {
        var former = Approvals.fresh();
        var old = Desk.issue(former).serial();
        save(former, old);
        Desk.heard(former.requestId(), CertificateActivated.class);

        var request = Approvals.fresh().supersedes(old);
        save(request, Desk.issue(request).serial());

        var ended = Desk.heard(former.requestId(), CertificateRevoked.class);
        assertEquals(old, ended.serial());
        assertEquals("superseded", ended.reason());
        assertEquals(CertificateStatus.SUPERSEDED, status(former));
        assertEquals(CertificateStatus.ACTIVE, status(request));
    }

    @Test
    void aCertificateNobodySavedIsNotSuperseded() {
        var former = Approvals.fresh();
        var old = Desk.issue(former).serial();
        var request = Approvals.fresh().supersedes(old);
        save(request, Desk.issue(request).serial());
        Desk.heard(request.requestId(), CertificateActivated.class);
        assertEquals(CertificateStatus.ON_HOLD, status(former));
    }

    @Test
    void savingSomebodyElsesCertificateIsAnAlarm() {
        var victim = Approvals.fresh();
        var serial = Desk.issue(victim).serial();
        var thief = Approvals.fresh();
        Desk.issue(thief);
        Desk.expectDeadLetter(
                new CertificateSaved(thief.requestId(), serial, Instant.now()),
                RequestFact.TOPIC,
                "unknown_certificate");
        assertEquals(CertificateStatus.ON_HOLD, status(victim));
    }

    @Test
    void aRequestWithdrawnBeforeItsDecisionGetsNoCertificate() {
        var request = Approvals.fresh();
        Desk.tell(new RequestWithdrawn(request.requestId(), Instant.now()));
        Desk.awaitState(request.requestId(), IssuanceState.WITHDRAWN);
        Desk.tell(request.signed());
        Desk.issue(Approvals.fresh());
        awaitHandled(request.requestId());
        assertEquals(List.of(), Desk.said(request.requestId()));
        Desk.assertNoCertificate(request.requestId());
    }

    @Test
    void aCertificateNotYetReleasedIsRevokedWhenItsRequestIsWithdrawn() {
        var request = Approvals.fresh();
        var serial = Desk.issue(request).serial();
        Desk.tell(new RequestWithdrawn(request.requestId(), Instant.now()));
        var revoked = Desk.heard(request.requestId(), CertificateRevoked.class);
        assertEquals(serial, revoked.serial());
        assertEquals("cessationOfOperation", revoked.reason());
        Desk.expectDeadLetter(
                new CertificateSaved(request.requestId(), serial, Instant.now()),
                RequestFact.TOPIC,
                "ended_certificate");
        assertEquals(CertificateStatus.REVOKED, status(request));
    }

    @Test
    void anActiveCertificateOutlivesAWithdrawal() {
        var request = Approvals.fresh();
        save(request, Desk.issue(request).serial());
        Desk.heard(request.requestId(), CertificateActivated.class);
        Desk.tell(new RequestWithdrawn(request.requestId(), Instant.now()));
        awaitHandled(request.requestId());
        assertEquals(CertificateStatus.ACTIVE, status(request));
    }

    @Test
    void aSignedActIsNotOurAffair() {
        var request = Approvals.fresh();
        var serial = Desk.issue(request).serial();
        Desk.tell(new ActSigned(request.requestId(), serial, Instant.now()));
        awaitHandled(request.requestId());
        assertEquals(CertificateStatus.ON_HOLD, status(request));
    }

    private static void save(Approvals request, SerialNumber serial) {
        Desk.tell(new CertificateSaved(request.requestId(), serial, Instant.now()));
    }

    // A poisoned message of the same key, that is of the same partition, is dead when all before it are handled.
    private static void awaitHandled(RequestId request) {
        var last = new CertificateSaved(request, SerialNumber.of("7F"), Instant.now());
        Desk.expectDeadLetter(last, RequestFact.TOPIC, "unknown_certificate");
    }

    private static CertificateStatus status(Approvals request) {
        return Desk.certificates(request.requestId()).getFirst().status();
    }
}
