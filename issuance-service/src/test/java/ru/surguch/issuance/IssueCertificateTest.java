package ru.surguch.issuance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.contracts.Golden;
import ru.surguch.contracts.IssuanceRefused;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.contracts.Subject;
import ru.surguch.gost.CertificateChain;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.issuance.authority.Authority;
import ru.surguch.issuance.certificate.CertificateStatus;
import ru.surguch.issuance.issuance.IssuanceState;
import ru.surguch.issuance.issuance.PlanState;
import ru.surguch.seal.DecisionVerifier;
import ru.surguch.seal.SealBroken;
import ru.surguch.testkit.Infrastructure;
import ru.surguch.testkit.Keys;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "issuance"))
@WithTestResource(TestAuthority.class)
class IssueCertificateTest {

    @Inject
    Authority authority;

    @Test
    void anApprovalBecomesACertificateThatIsPlannedSignedStoredAndTold() {
        var approval = Approvals.fresh();
        var issued = Desk.issue(approval);

        var certificate = GostCertificate.of(issued.certificate());
        assertTrue(certificate.isSignedBy(authority.issuing()));
        assertEquals(issued.serial(), new SerialNumber(certificate.serial()));
        assertEquals(certificate.notAfter(), issued.notAfter());

        var stored = Desk.certificates(approval.requestId());
        assertEquals(1, stored.size());
        assertEquals(CertificateStatus.ON_HOLD, stored.getFirst().status());
        assertArrayEquals(issued.certificate(), stored.getFirst().x509().der());
        assertEquals(List.of(PlanState.SIGNED), Desk.planStates(approval.requestId()));
        assertEquals(IssuanceState.ISSUED, Desk.state(approval.requestId()).orElseThrow());
    }

    @Test
    void theApprovalIsPassedOnAsApprovalServiceSignedIt() throws SealBroken {
        var decision = Approvals.fresh().signed();
        Desk.tell(decision);
        var issued = Desk.heard(decision.requestId(), CertificateIssued.class);
        assertEquals(decision.approval(), issued.approval());
        var approval = new DecisionVerifier(Keys.named("decision")).verify(issued);
        assertEquals(Approvals.CONTACT, approval.contactForDelivery());
    }

    @Test
    void theChainGoesFromTheIssuingCaToTheRoot() {
        var issued = Desk.issue(Approvals.fresh());
        var chain = issued.chain().stream().map(GostCertificate::of).toList();
        assertEquals(authority.chain(), new CertificateChain(chain));
    }

    @Test
    void whatIsToldHasTheShapeOfTheGoldenSample() throws IOException {
        var approval = Approvals.fresh();
        Desk.issue(approval);
        var json = new ObjectMapper();
        var said = json.readTree(Desk.rawlySaid(approval.requestId()));
        var golden = json.readTree(Golden.sample(CertificateIssued.class));
        assertEquals(names(golden), names(said));
        assertEquals(names(golden.get("data")), names(said.get("data")));
        assertEquals(golden.get("type"), said.get("type"));
        // One trace from the request to the letter.
        assertEquals(
                Golden.TRACEPARENT.substring(3, 35),
                said.get("traceparent").asText().substring(3, 35));
    }

    private static TreeSet<String> names(com.fasterxml.jackson.databind.JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static List<Path> requestsOfOpenSsl() throws IOException {
        var vectors = Path.of(System.getProperty("surguch.root"))
                .resolve("libs/gost/src/test/resources/vectors/openssl-gost-engine");
        try (var files = Files.list(vectors)) {
            return files.filter(file -> file.toString().endsWith(".csr"))
                    .filter(file -> !file.toString().contains("innle")) // of the same key as c256_TCA.csr
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("requestsOfOpenSsl")
    void everyParameterSetOfOpenSslGetsItsKeyBackByteForByte(Path request) throws IOException {
        var pkcs10 = CertificationRequest.of(Files.readAllBytes(request));
        var issued = Desk.issue(Approvals.of(pkcs10.der()));
        var certificate = GostCertificate.of(issued.certificate());
        assertArrayEquals(pkcs10.publicKey().spki(), certificate.publicKey().spki());
        assertTrue(certificate.isSignedBy(authority.issuing()));
    }

    @Test
    void theSubjectComesFromTheBankNeverFromThePkcs10() {
        var issued = Desk.issue(Approvals.fresh());
        var subject = GostCertificate.of(issued.certificate()).subject().toString();
        assertTrue(subject.contains("Иванов Иван Иванович"), subject);
        assertTrue(!subject.contains("Somebody Else"), subject);
    }

    @Test
    void anUnknownProfileIsRefused() {
        var approval = Approvals.fresh().profile("sign-payments", 99);
        assertRefused(approval, "UNKNOWN_PROFILE");
    }

    @Test
    void anInnWithLettersIsRefused() {
        var subject = new Subject("Иванов", "Иван", "Директор", "ООО", "Москва", "77", "77070838Y3", "1027700132195");
        assertRefused(Approvals.fresh().subject(subject), "UNFIT_SUBJECT");
    }

    @Test
    void aKeyIsCertifiedOnceHoweverItIsSpelt() {
        var key = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
        Desk.issue(Approvals.of(Approvals.pkcs10(key)));
        assertRefused(Approvals.of(Approvals.pkcs10(key)), "KEY_ALREADY_CERTIFIED");
    }

    private static void assertRefused(Approvals approval, String reason) {
        var before = Desk.counter("surguch.issuance.refused", "reason", reason.toLowerCase(java.util.Locale.ROOT));
        Desk.tell(approval.signed());
        var refused = Desk.heard(approval.requestId(), IssuanceRefused.class);
        assertEquals(reason, refused.reason());
        Desk.awaitState(approval.requestId(), IssuanceState.REFUSED);
        Desk.assertNoCertificate(approval.requestId());
        var after = Desk.counter("surguch.issuance.refused", "reason", reason.toLowerCase(java.util.Locale.ROOT));
        assertEquals(before + 1, after);
    }

    @Test
    void serialNumbersHave159RandomBits() {
        var longest = java.util.stream.Stream.generate(ru.surguch.issuance.x509.SerialNumbers::fresh)
                .limit(200)
                .mapToInt(serial -> serial.value().bitLength())
                .summaryStatistics();
        assertEquals(159, longest.getMax());
        assertTrue(longest.getMin() > 100, "a random number of 159 bits is almost never short");
    }

    @Test
    void theJournalTellsTheStepsInOrderAndOnlyGrows() {
        var approval = Approvals.fresh();
        Desk.issue(approval);
        var steps = Journal.of(approval.requestId());
        assertEquals(List.of("approval accepted", "planned", "signed"), steps);
        assertEquals(Map.of("update", "42501", "delete", "42501", "truncate", "42501"), Journal.attempts());
    }
}
