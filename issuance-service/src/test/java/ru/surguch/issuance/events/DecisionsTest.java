package ru.surguch.issuance.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.contracts.DecisionFact;
import ru.surguch.contracts.EventJson;
import ru.surguch.contracts.IssuanceRefused;
import ru.surguch.contracts.PromiseMade;
import ru.surguch.contracts.RequestApproved;
import ru.surguch.contracts.RequestFact;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.RequestRejected;
import ru.surguch.contracts.RequestWithdrawn;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.issuance.Approvals;
import ru.surguch.issuance.Desk;
import ru.surguch.issuance.TestAuthority;
import ru.surguch.issuance.issuance.IssuanceState;
import ru.surguch.seal.DecisionSigner;
import ru.surguch.testkit.Infrastructure;
import ru.surguch.testkit.Keys;

/** What somebody achieves who can write to Kafka. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "issuance"))
@WithTestResource(TestAuthority.class)
class DecisionsTest {

    @Test
    void aDecisionOfAnotherKeyIsForged() {
        var approval = Approvals.fresh();
        var jws = new DecisionSigner(Keys.named("link")).sign(approval.approval());
        assertForged(approval.requestId(), jws);
    }

    @Test
    void anEditedDecisionIsForged() {
        var approval = Approvals.fresh();
        var parts = approval.jws().split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var edited = payload.replace("Главный бухгалтер", "Генеральный директор");
        assertTrue(!edited.equals(payload));
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(edited.getBytes(StandardCharsets.UTF_8));
        assertForged(approval.requestId(), parts[0] + "." + encoded + "." + parts[2]);
    }

    @Test
    void aDecisionWithoutSignatureIsForged() throws JoseException {
        var approval = Approvals.fresh();
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        jws.setHeader("typ", "surguch-approval+jws");
        jws.setPayload(EventJson.write(approval.approval()));
        assertForged(approval.requestId(), jws.getCompactSerialization());
    }

    @Test
    void anotherRequestsDecisionIsForged() {
        var approval = Approvals.fresh();
        assertForged(RequestId.fresh(), approval.jws());
        Desk.assertNoCertificate(approval.requestId());
    }

    private static void assertForged(RequestId request, String jws) {
        Desk.expectDeadLetter(new RequestApproved(request, jws), DecisionFact.TOPIC, "forged_decision");
        Desk.assertNoCertificate(request);
        assertEquals(Optional.empty(), Desk.state(request));
        assertEquals(List.of(), Desk.said(request));
    }

    @Test
    void theSameDecisionTwiceIsOneCertificate() {
        var approval = Approvals.fresh();
        var fact = approval.signed();
        var alarms = Desk.alarms("replayed_decision");
        Desk.tell(fact);
        Desk.tell(fact); // another event, the same words
        Desk.heard(approval.requestId(), CertificateIssued.class);
        Desk.tell(new RequestApproved(approval.requestId(), approval.jws())); // signed anew, the same words
        barrier();
        assertEquals(List.of("CertificateIssued"), Desk.said(approval.requestId()));
        assertEquals(1, Desk.certificates(approval.requestId()).size());
        assertEquals(1, Desk.plans(approval.requestId()).size());
        assertEquals(alarms, Desk.alarms("replayed_decision"));
    }

    @Test
    void aDecisionIdWithOtherContentIsReplayed() {
        var approval = Approvals.fresh();
        Desk.issue(approval);
        assertReplayed(approval.profile("view-only", 1));
    }

    @Test
    void anotherApprovalOfTheSameRequestIsReplayed() {
        var approval = Approvals.fresh();
        Desk.issue(approval);
        assertReplayed(approval.decisionId(UUID.randomUUID()));
    }

    @Test
    void aDecisionForAnotherPkcs10IsReplayed() {
        var approval = Approvals.fresh();
        Desk.issue(approval);
        var otherKey = Approvals.pkcs10(SoftwareKey.generate(ParameterSet.TC26_256_A));
        assertReplayed(approval.decisionId(UUID.randomUUID()).pkcs10(otherKey));
    }

    @Test
    void aDecisionIdOfAnotherRequestIsReplayed() {
        var approval = Approvals.fresh();
        Desk.issue(approval);
        var other = Approvals.fresh().decisionId(approval.decisionId());
        Desk.expectDeadLetter(other.signed(), DecisionFact.TOPIC, "replayed_decision");
        Desk.assertNoCertificate(other.requestId());
    }

    private static void assertReplayed(Approvals approval) {
        var plans = Desk.plans(approval.requestId()).size();
        Desk.expectDeadLetter(approval.signed(), DecisionFact.TOPIC, "replayed_decision");
        assertEquals(1, Desk.certificates(approval.requestId()).size());
        assertEquals(plans, Desk.plans(approval.requestId()).size());
        assertEquals(List.of("CertificateIssued"), Desk.said(approval.requestId()));
    }

    @Test
    void aPkcs10SignedWithAnotherKeyThanItsOwnIsAnAlarmAndToldToTheSubscriber() {
        var signature = Approvals.pkcs10(SoftwareKey.generate(ParameterSet.CRYPTOPRO_A));
        var body = Approvals.pkcs10(SoftwareKey.generate(ParameterSet.CRYPTOPRO_A));
        System.arraycopy(signature, signature.length - 64, body, body.length - 64, 64);
        assertUnfit(body);
    }

    @Test
    void aPkcs10OfATestParameterSetIsAnAlarm() throws IOException {
        assertUnfit(Files.readAllBytes(vector("rfc9215/d1-csr.pem")));
    }

    @Test
    void whatIsNoPkcs10IsAnAlarm() {
        assertUnfit(new byte[] {0x30, 0x00});
    }

    private static Path vector(String name) {
        return Path.of(System.getProperty("surguch.root"))
                .resolve("libs/gost/src/test/resources/vectors")
                .resolve(name);
    }

    private static void assertUnfit(byte[] pkcs10) {
        var approval = Approvals.of(pkcs10);
        Desk.expectDeadLetter(approval.signed(), DecisionFact.TOPIC, "unfit_pkcs10");
        Desk.assertNoCertificate(approval.requestId());
        assertEquals(
                "UNFIT_PKCS10",
                Desk.heard(approval.requestId(), IssuanceRefused.class).reason());
        assertEquals(IssuanceState.REFUSED, Desk.state(approval.requestId()).orElseThrow());
    }

    @Test
    void aRejectionAndAPromiseAreNotOurAffair() {
        var request = RequestId.fresh();
        Desk.tell(new RequestRejected(request, "a.b.c"));
        Desk.tell(new PromiseMade(request, Instant.now()));
        barrier();
        assertEquals(Optional.empty(), Desk.state(request));
    }

    @Test
    void aFactOfAnotherDeskAmongDecisionsIsMisplaced() {
        Desk.expectDeadLetter(new RequestWithdrawn(RequestId.fresh(), Instant.now()), DecisionFact.TOPIC, "misplaced");
        var approval = Approvals.fresh();
        Desk.expectDeadLetter(approval.signed(), RequestFact.TOPIC, "misplaced");
        Desk.assertNoCertificate(approval.requestId());
    }

    // Two partitions: a certificate of a later approval on each shows that what came before was handled.
    private static void barrier() {
        for (int i = 0; i < 8; i++) {
            Desk.tell(Approvals.fresh().signed());
        }
        Desk.issue(Approvals.fresh());
    }
}
