package ru.surguch.request;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.Golden;
import ru.surguch.contracts.ProcedureRef;
import ru.surguch.contracts.ProfileRef;
import ru.surguch.contracts.RequestSubmitted;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SignedCms;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.seal.ContactOpener;
import ru.surguch.testkit.Keys;

@DeskTest
class SubmitRequestTest {

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.move(java.time.Duration.ZERO);
    }

    @Test
    void aRequestSignedWithTheCurrentKeyIsPassedToTheBank() {
        var holder = Holder.enrolled();

        var answer = holder.submit(holder.submission(key())).then().statusCode(201);

        answer.body("state.code", equalTo("SUBMITTED"))
                .body("state.label", equalTo("Передан в банк"))
                .body("next.who", equalTo("BANK"))
                .body("carrier.serial", equalTo("3220-0000451"))
                .body("timeline.code", equalTo(List.of("SUBMITTED")))
                .body("submittedAt", matchesPattern(".*\\+03:00"))
                .header(
                        "Location",
                        matchesPattern(".*/v1/requests/" + answer.extract().path("id")));
    }

    @Test
    void theOfficersHearWhatTheyMustSeeAndNobodyElseReadsTheContact() throws Exception {
        var holder = Holder.enrolled();
        var pkcs10 = Holder.pkcs10(key());
        String id = holder.submit(holder.submission(pkcs10.der())).path("id");

        var said = (RequestSubmitted) Elsewhere.heard(id, 1);

        assertArrayEquals(pkcs10.der(), said.pkcs10());
        assertEquals(Holder.IVANOV, said.subject());
        assertEquals(new ProcedureRef("remote-renewal", 1), said.procedure());
        assertEquals(new ProfileRef("sign-payments", 1), said.profile());
        assertEquals(3, said.promise().workingHours());
        assertArrayEquals(holder.current().der(), said.signer());
        SignedCms.parse(said.signature()).verify(pkcs10.der(), holder.current());
        assertEquals(Holder.TOKEN, said.carrier());
        var review = new ContactOpener(Keys.named("approval-contact")).open(said.contactForReview(), said.requestId());
        assertEquals(List.of(Holder.EMAIL, Holder.PHONE), List.of(review.email(), review.phone()));
        var delivery =
                new ContactOpener(Keys.named("notification-contact")).open(said.contactForDelivery(), said.requestId());
        assertEquals(Holder.EMAIL, delivery.email());
        assertNull(delivery.phone());
        assertTrue(!Elsewhere.said(id, 1).contains(Holder.EMAIL));
    }

    @Test
    void whatIsSaidHasTheFieldsOfTheGoldenSample() throws Exception {
        var holder = Holder.enrolled();
        var id = holder.submitted(key());

        assertEquals(fields(Golden.sample(RequestSubmitted.class)), fields(Elsewhere.said(id, 1)));
    }

    private static Set<String> fields(String event) throws Exception {
        var names = new TreeSet<String>();
        var tree = new ObjectMapper().readTree(event);
        tree.fieldNames().forEachRemaining(names::add);
        tree.get("data").fieldNames().forEachRemaining(name -> names.add("data." + name));
        return names;
    }

    @Test
    void theCallersTraceGoesOnInWhatIsSaid() throws Exception {
        var holder = Holder.enrolled();

        String id = holder.me()
                .header("Idempotency-Key", "traced")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00")
                .body(holder.submission(key()))
                .post("/v1/requests")
                .path("id");

        var said = new ObjectMapper().readTree(Elsewhere.said(id, 1));
        assertTrue(said.get("traceparent").asText().startsWith("00-0af7651916cd43dd8448eb211c80319c-"));
    }

    @Test
    void aFileKeyIsForViewingOnly() {
        var holder = Holder.enrolled(Holder.FILE);

        var said = (RequestSubmitted) Elsewhere.heard(holder.submitted(key()), 1);

        assertEquals(new ProfileRef("view-only", 1), said.profile());
        assertEquals(Holder.FILE, said.carrier());
    }

    @Test
    void aChangedContactIsMarkedForTheOfficers() {
        var holder = Holder.enrolled();
        var submission = holder.submission(key());
        submission.put("email", "other@romashka.example");

        String id = holder.submit(submission).path("id");

        assertTrue(((RequestSubmitted) Elsewhere.heard(id, 1)).contactChanged());
    }

    @Test
    void theContactInTheBanksRecordIsNoChange() {
        var holder = Holder.enrolled();
        var submission = holder.submission(key());
        submission.put("email", Holder.EMAIL.toUpperCase(java.util.Locale.ROOT));

        String id = holder.submit(submission).path("id");

        assertTrue(!((RequestSubmitted) Elsewhere.heard(id, 1)).contactChanged());
    }

    @Test
    void theSameRequestAgainIsTheSameRequest() {
        var holder = Holder.enrolled();
        var name = UUID.randomUUID().toString();
        var pkcs10 = Holder.pkcs10(key()).der();
        String id = holder.submit(name, holder.submission(pkcs10)).path("id");

        // the signature differs by its random number
        holder.submit(name, holder.submission(pkcs10))
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .header("Location", matchesPattern(".*/" + id));
        holder.me().get("/v1/requests").then().body("items", hasSize(1));
    }

    @Test
    void anotherRequestUnderTheSameNameIsRefused() {
        var holder = Holder.enrolled();
        var name = UUID.randomUUID().toString();
        holder.submit(name, holder.submission(key())).then().statusCode(201);

        Problem.of(holder.submit(name, holder.submission(key())), 422, "other-content");
    }

    @Test
    void theNamesOfTwoSubscribersDoNotMeet() {
        var name = UUID.randomUUID().toString();
        var one = Holder.enrolled();
        var other = Holder.enrolled();

        one.submit(name, one.submission(key())).then().statusCode(201);
        other.submit(name, other.submission(key())).then().statusCode(201);
    }

    @Test
    void aSecondOpenRequestForTheSlotIsRefused() {
        var holder = Holder.enrolled();
        holder.submitted(key());

        Problem.of(holder.submit(holder.submission(key())), 409, "open-request-exists");
    }

    @Test
    void theOtherSlotIsFree() {
        var token = Holder.enrolled(Holder.TOKEN);
        var file = token.with(Holder.FILE);

        token.submitted(key());
        file.submitted(key());
    }

    @Test
    void aKeyInFlightIsKnownToEverybody() {
        var key = key();
        Holder.enrolled().submitted(key);
        var other = Holder.enrolled();

        Problem.of(other.submit(other.submission(key)), 409, "key-already-known");
    }

    @Test
    void theCurrentKeyIsNotANewOne() {
        var holder = Holder.enrolled();

        Problem.of(holder.submit(holder.submission(holder.currentKey())), 409, "key-already-known");
    }

    @Test
    void aKeySpelledOtherwiseIsStillKnown() throws Exception {
        var holder = Holder.enrolled();
        holder.submitted(SoftwareKey.generate(ParameterSet.CRYPTOPRO_A));
        var twin = Holder.enrolled();
        var key = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
        Holder.enrolled().submitted(key);

        Problem.of(twin.submit(twin.submission(Respelled.asTc26B(key))), 409, "key-already-known");
    }

    @Test
    void aTokensKeyDoesNotSignForAFile() {
        var holder = Holder.enrolled(Holder.TOKEN);
        var submission = holder.submission(key());
        submission.put("carrier", Holder.json(Holder.FILE));

        Problem.of(holder.submit(submission), 404, "no-current-certificate");
    }

    @Test
    void anExpiredCertificateDoesNotSign() {
        var holder = Holder.enrolled();
        clock.move(java.time.Duration.ofDays(366));

        Problem.of(holder.submit(holder.submission(key())), 422, "certificate-not-valid");
    }

    @Test
    void aSupersededCertificateDoesNotSign() {
        var before = Holder.enrolled();
        before.with(Holder.TOKEN);

        Problem.of(before.submit(before.submission(key())), 422, "signer-differs");
    }

    @Test
    void whatIsRefusedLeavesNoTrace() {
        var holder = Holder.enrolled();
        var key = key();
        var submission = holder.submission(key);
        submission.put("signature", holder.sign("something else".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        Problem.of(holder.submit(submission), 422, "content-differs");

        holder.me().get("/v1/requests").then().body("items", hasSize(0));
        holder.submitted(key);
    }

    @Test
    void theInternetBankAsksOnBehalfOfTheSubscriber() {
        var holder = Holder.enrolled();

        Holder.as("internet-bank", "ibank")
                .header("On-Behalf-Of", holder.login())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(holder.submission(key()))
                .post("/v1/requests")
                .then()
                .statusCode(201);
        holder.me().get("/v1/requests").then().body("items", hasSize(1));
    }

    private static SoftwareKey key() {
        return SoftwareKey.generate(ParameterSet.TC26_256_A);
    }
}
