package ru.surguch.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.surguch.issuance.issuance.PlanState.NOT_SIGNED;
import static ru.surguch.issuance.issuance.PlanState.PLANNED;
import static ru.surguch.issuance.issuance.PlanState.SIGNED;
import static ru.surguch.issuance.issuance.PlanState.UNKNOWN_OUTCOME;

import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.contracts.IssuanceRefused;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestWithdrawn;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.issuance.certificate.CertificateStatus;
import ru.surguch.issuance.issuance.Issuance;
import ru.surguch.issuance.issuance.IssuanceState;
import ru.surguch.issuance.issuance.Plan;
import ru.surguch.issuance.issuance.PlanState;
import ru.surguch.issuance.signer.Signer;
import ru.surguch.issuance.signer.SignerBusy;
import ru.surguch.issuance.signer.SignerRefused;
import ru.surguch.issuance.signer.SignerUnknownOutcome;
import ru.surguch.testkit.Infrastructure;

/** What becomes of an issuance when the key does not sign, when a worker dies, and when two work at once. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "issuance"))
@WithTestResource(TestAuthority.class)
class SignerFailureTest {

    @Inject
    Signer signer;

    @Inject
    IssueCertificate issue;

    @Inject
    PlanCertificate plan;

    @Inject
    TestClock clock;

    private FaultySigner faulty;

    @BeforeEach
    void standIn() {
        faulty = new FaultySigner(ClientProxy.unwrap(signer));
        QuarkusMock.installMockForInstance(faulty, signer);
    }

    @AfterEach
    void rightTime() {
        clock.move(Duration.ZERO);
    }

    @Test
    void aBusySlotIsAskedAgainLaterForAnotherSerialNumber() {
        faulty.then(new SignerBusy("away", null)).then(new SignerBusy("still away", null));
        var busy = Desk.counter("surguch.hsm.failures", "kind", "busy");
        var approval = Approvals.fresh();
        Desk.issue(approval);
        assertEquals(List.of(SIGNED, NOT_SIGNED, NOT_SIGNED), Desk.planStates(approval.requestId()));
        assertEquals(busy + 2, Desk.counter("surguch.hsm.failures", "kind", "busy"));
        assertOneCertificate(approval);
    }

    @Test
    void anApprovedRequestWaitsUntilASlotThatRefusesIsPutRight() {
        faulty.then(new SignerRefused("wrong PIN", null));
        var refused = Desk.counter("surguch.hsm.failures", "kind", "refused");
        var approval = Approvals.fresh();
        Desk.issue(approval);
        assertEquals(List.of(SIGNED, NOT_SIGNED), Desk.planStates(approval.requestId()));
        assertEquals(refused + 1, Desk.counter("surguch.hsm.failures", "kind", "refused"));
        assertOneCertificate(approval);
    }

    @Test
    void anUnknownOutcomeBurnsTheSerialNumber() {
        var alarms = Desk.counter("surguch.issuance.unknown.outcome");
        faulty.then(new SignerUnknownOutcome("no answer", null));
        var approval = Approvals.fresh();
        var issued = Desk.issue(approval);
        assertEquals(List.of(SIGNED, UNKNOWN_OUTCOME), Desk.planStates(approval.requestId()));
        assertNotEquals(issued.serial(), burnt(approval.requestId()).getFirst());
        assertEquals(alarms + 1, Desk.counter("surguch.issuance.unknown.outcome"));
        assertOneCertificate(approval);
    }

    @Test
    void aSignatureThatDoesNotVerifyNeverLeaves() {
        faulty.then(signature -> {
            signature[7] ^= 1;
            return signature;
        });
        var approval = Approvals.fresh();
        var issued = Desk.issue(approval);
        assertEquals(List.of(SIGNED, UNKNOWN_OUTCOME), Desk.planStates(approval.requestId()));
        assertNotEquals(issued.serial(), burnt(approval.requestId()).getFirst());
    }

    @Test
    void aWorkerThatDiedAfterPlanningIsFollowedByOneCertificateUnderAnotherSerialNumber() {
        var alarms = Desk.counter("surguch.issuance.unknown.outcome");
        var approval = Approvals.fresh();
        var left = leftPlanned(approval);
        QuarkusTransaction.requiringNew().run(() -> Issuance.takeBack("dead", clock.instant())); // its restart

        var issued = Desk.heard(approval.requestId(), CertificateIssued.class);
        assertNotEquals(left.serial(), issued.serial());
        assertEquals(List.of(left.serial()), burnt(approval.requestId()));
        assertEquals(List.of(SIGNED, UNKNOWN_OUTCOME), Desk.planStates(approval.requestId()));
        assertEquals(alarms + 1, Desk.counter("surguch.issuance.unknown.outcome"));
        assertOneCertificate(approval);
    }

    @Test
    void aWorkerThatNeverComesBackIsReplacedWhenItsLeaseEnds() {
        var approval = Approvals.fresh();
        leftPlanned(approval);
        assertFalse(issue.next(), "nobody else takes it meanwhile");
        clock.move(Duration.ofMinutes(4));
        Desk.heard(approval.requestId(), CertificateIssued.class);
        assertOneCertificate(approval);
    }

    /** As a worker leaves it that died between steps 4 and 5. */
    private PlannedCertificate leftPlanned(Approvals approval) {
        var request = approval.requestId();
        QuarkusTransaction.requiringNew().run(() -> {
            var issuance = Issuance.accepted(approval.approval(), approval.jws(), clock.instant());
            issuance.hold("dead", clock.instant().plus(Duration.ofMinutes(3)));
            issuance.persist();
        });
        var planned = plan.plan(request).orElseThrow();
        assertEquals(List.of(PLANNED), Desk.planStates(request));
        return planned;
    }

    @Test
    void aSignatureThatComesAfterItsSerialNumberWasBurntIsDropped() throws InterruptedException {
        var signing = new CountDownLatch(1);
        var late = new CountDownLatch(1);
        faulty.then(waiting(signing, late));
        var approval = Approvals.fresh();
        Desk.tell(approval.signed());
        assertTrue(signing.await(20, TimeUnit.SECONDS));

        clock.move(Duration.ofMinutes(4)); // the other worker believes the first one dead
        var issued = Desk.heard(approval.requestId(), CertificateIssued.class);
        late.countDown();
        Desk.issue(Approvals.fresh());
        Desk.issue(Approvals.fresh());

        assertEquals(List.of(SIGNED, UNKNOWN_OUTCOME), Desk.planStates(approval.requestId()));
        assertEquals(List.of("CertificateIssued"), Desk.said(approval.requestId()));
        assertEquals(
                issued.serial(),
                Desk.certificates(approval.requestId()).getFirst().serial());
        assertOneCertificate(approval);
    }

    @Test
    void aRequestWithdrawnWhileItIsBeingSignedEndsInARevokedCertificateNobodyHearsOf() throws InterruptedException {
        var signing = new CountDownLatch(1);
        var withdrawn = new CountDownLatch(1);
        faulty.then(waiting(signing, withdrawn));
        var approval = Approvals.fresh();
        Desk.tell(approval.signed());
        assertTrue(signing.await(20, TimeUnit.SECONDS));
        Desk.tell(new RequestWithdrawn(approval.requestId(), Instant.now()));
        Desk.awaitState(approval.requestId(), IssuanceState.WITHDRAWN);
        withdrawn.countDown();

        Awaitility.await().until(() -> !Desk.certificates(approval.requestId()).isEmpty());
        assertEquals(
                CertificateStatus.REVOKED,
                Desk.certificates(approval.requestId()).getFirst().status());
        Desk.issue(Approvals.fresh());
        assertEquals(List.of(), Desk.said(approval.requestId()));
    }

    @Test
    void aPlanLeftOpenByAWithdrawnRequestIsBurntToo() {
        var approval = Approvals.fresh();
        leftPlanned(approval);
        Desk.tell(new RequestWithdrawn(approval.requestId(), Instant.now()));
        Desk.awaitState(approval.requestId(), IssuanceState.WITHDRAWN);
        clock.move(Duration.ofMinutes(4));
        Awaitility.await().until(() -> Desk.planStates(approval.requestId()).equals(List.of(UNKNOWN_OUTCOME)));
        assertEquals(IssuanceState.WITHDRAWN, Desk.state(approval.requestId()).orElseThrow());
        assertTrue(Desk.certificates(approval.requestId()).isEmpty());
    }

    private static UnaryOperator<byte[]> waiting(CountDownLatch reached, CountDownLatch until) {
        return signature -> {
            reached.countDown();
            try {
                assertTrue(until.await(60, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return signature;
        };
    }

    @Test
    void manyWorkersAtOnceIssueOneCertificateForEachRequest() throws InterruptedException {
        var approvals = Stream.generate(Approvals::fresh).limit(12).toList();
        QuarkusTransaction.requiringNew()
                .run(() -> approvals.forEach(
                        approval -> Issuance.accepted(approval.approval(), approval.jws(), clock.instant())
                                .persist()));
        try (var workers = Executors.newFixedThreadPool(6)) {
            IntStream.range(0, 6)
                    .forEach(_ -> workers.submit(() -> {
                        while (issue.next()) {}
                    }));
        }
        for (var approval : approvals) {
            Desk.heard(approval.requestId(), CertificateIssued.class);
            assertEquals(List.of(SIGNED), Desk.planStates(approval.requestId()));
            assertOneCertificate(approval);
        }
    }

    @Test
    void aDecisionChangedInTheTableIsNotBelieved() {
        var approval = Approvals.fresh();
        var other = Approvals.fresh();
        QuarkusTransaction.requiringNew().run(() -> Issuance.accepted(approval.approval(), other.jws(), clock.instant())
                .persist());
        assertEquals(
                "FORGED_DECISION",
                Desk.heard(approval.requestId(), IssuanceRefused.class).reason());
        Desk.assertNoCertificate(approval.requestId());
    }

    private static List<SerialNumber> burnt(RequestId request) {
        return Desk.plans(request).stream()
                .filter(plan -> plan.state() == PlanState.UNKNOWN_OUTCOME)
                .map(Plan::serial)
                .toList();
    }

    private void assertOneCertificate(Approvals approval) {
        var certificates = Desk.certificates(approval.requestId());
        assertEquals(1, certificates.size());
        assertEquals(List.of("CertificateIssued"), Desk.said(approval.requestId()));
        assertEquals(
                1,
                Desk.plans(approval.requestId()).stream()
                        .filter(plan -> plan.state() == SIGNED)
                        .count());
    }
}
