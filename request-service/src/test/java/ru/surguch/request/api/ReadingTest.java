package ru.surguch.request.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.surguch.contracts.RequestWithdrawn;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.request.DeskTest;
import ru.surguch.request.Elsewhere;
import ru.surguch.request.Holder;
import ru.surguch.request.Problem;
import ru.surguch.testkit.Bearer;
import ru.surguch.web.Roles;

@DeskTest
class ReadingTest {

    @Test
    void theListIsPagedFromTheNewest() {
        var holder = Holder.enrolled();
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            var renewal = holder.renewal();
            holder.me().put(renewal.path("/withdrawal")).then().statusCode(200);
            numbers.add(renewal.number());
        }
        Collections.reverse(numbers);

        var first = holder.me().get("/v1/requests?limit=2").then().body("items.id", equalTo(numbers.subList(0, 2)));
        var second = holder.me()
                .get("/v1/requests?limit=2&after=" + first.extract().path("next"))
                .then()
                .body("items.id", equalTo(numbers.subList(2, 4)));
        holder.me()
                .get("/v1/requests?limit=2&after=" + second.extract().path("next"))
                .then()
                .body("items.id", equalTo(numbers.subList(4, 5)))
                .body("next", nullValue());
    }

    @Test
    void aStrangersRequestIsUnknown() {
        var renewal = Holder.enrolled().renewal();
        var stranger = Holder.enrolled();

        Problem.of(stranger.me().get(renewal.path("")), 404, "request-unknown");
        Problem.of(stranger.me().put(renewal.path("/withdrawal")), 404, "request-unknown");
        Problem.of(stranger.me().get(renewal.path("/act")), 404, "request-unknown");
        Problem.of(stranger.me().get("/v1/requests?after=" + renewal.number()), 404, "request-unknown");
        stranger.me().get("/v1/requests").then().body("items", hasSize(0));
    }

    @Test
    void anUnchangedRequestIsNotSentTwice() {
        var renewal = Holder.enrolled().renewal();
        var tag = renewal.status().header("ETag");

        renewal.holder()
                .me()
                .header("If-None-Match", tag)
                .get(renewal.path(""))
                .then()
                .statusCode(304);
        renewal.holder().me().put(renewal.path("/withdrawal")).then().statusCode(200);
        renewal.holder()
                .me()
                .header("If-None-Match", tag)
                .get(renewal.path(""))
                .then()
                .statusCode(200);
    }

    @Test
    void aReplacedCertificateChangesTheRequestItCameFrom() {
        var renewal = Holder.enrolled().renewal();
        renewal.activate();
        var tag = renewal.status().header("ETag");

        renewal.holder().with(Holder.TOKEN);

        renewal.holder()
                .me()
                .header("If-None-Match", tag)
                .get(renewal.path(""))
                .then()
                .statusCode(200)
                .body("certificate.state.code", equalTo("SUPERSEDED"));
    }

    @Test
    void aSubscriberIsWhoTheTokensSubjectSays() {
        var renewal = Holder.enrolled().renewal();
        var stranger = Holder.known();
        var token = Bearer.of(
                Roles.SUBSCRIBER,
                stranger.login(),
                Map.of("upn", renewal.holder().login()));

        Problem.of(given().auth().oauth2(token).get(renewal.path("")), 404, "request-unknown");
    }

    @Test
    void withdrawingEndsTheRequestAndFreesTheKeyAndTheSlot() {
        var renewal = Holder.enrolled().renewal();

        for (int i = 0; i < 2; i++) {
            renewal.holder()
                    .me()
                    .put(renewal.path("/withdrawal"))
                    .then()
                    .statusCode(200)
                    .body("state.code", equalTo("WITHDRAWN"))
                    .body("timeline.code", contains("SUBMITTED", "WITHDRAWN"));
        }
        org.junit.jupiter.api.Assertions.assertEquals(
                RequestWithdrawn.class, Elsewhere.heard(renewal.number(), 2).getClass());
        renewal.holder().submitted(renewal.newKey());
    }

    @Test
    void aReleasedCertificateIsNotWithdrawn() {
        var renewal = Holder.enrolled().renewal();
        renewal.issue();
        renewal.signAct().then().statusCode(204);

        Problem.of(renewal.holder().me().put(renewal.path("/withdrawal")), 409, "not-withdrawable");
    }

    @Test
    void theKeyOfAnIssuedCertificateStaysKnownAfterWithdrawal() {
        var renewal = Holder.enrolled().renewal();
        renewal.issue();
        renewal.holder().me().put(renewal.path("/withdrawal")).then().statusCode(200);

        var holder = renewal.holder();
        Problem.of(holder.submit(holder.submission(renewal.newKey())), 409, "key-already-known");
    }

    @Test
    void theCurrentCertificateSaysWhatItsOwnerReads() {
        var holder = Holder.enrolled(Holder.FILE);

        for (var path : List.of("/v1/certificates/current", "/v1/certificates/current?carrier=FILE")) {
            holder.me()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("serial", equalTo(holder.current().serialHex()))
                    .body("carrier.kind", equalTo("FILE"))
                    .body("state.label", equalTo("Действует"));
        }
        Problem.of(holder.me().get("/v1/certificates/current?carrier=TOKEN"), 404, "no-current-certificate");
    }

    @Test
    void theTokensCertificateComesFirst() {
        var token = Holder.enrolled(Holder.TOKEN);
        token.with(Holder.FILE);

        token.me()
                .get("/v1/certificates/current")
                .then()
                .body("serial", equalTo(token.current().serialHex()));
    }

    @Test
    void theInternetBankReadsForTheSubscriberItNames() {
        var renewal = Holder.enrolled().renewal();
        var bank = Holder.as(Roles.INTERNET_BANK, "ibank")
                .header("On-Behalf-Of", renewal.holder().login());

        bank.get(renewal.path("")).then().statusCode(200);
        Problem.of(Holder.as(Roles.INTERNET_BANK, "ibank").get(renewal.path("")), 400, "on-behalf-of-missing");
    }

    @Test
    void aSubscriberActsForNobodyElse() {
        var renewal = Holder.enrolled().renewal();
        var stranger = Holder.enrolled();

        Problem.of(
                stranger.me().header("On-Behalf-Of", renewal.holder().login()).get(renewal.path("")),
                404,
                "request-unknown");
    }

    @Test
    void aRegisteredCertificateReplacesTheOneBefore() {
        var before = Holder.enrolled();
        var after = before.with(Holder.TOKEN);

        after.me()
                .get("/v1/certificates/current")
                .then()
                .body("serial", equalTo(after.current().serialHex()));
        before.register(before.current(), Holder.TOKEN).then().body("state.code", equalTo("SUPERSEDED"));
        after.me()
                .get("/v1/certificates/current")
                .then()
                .body("serial", equalTo(after.current().serialHex()));
    }

    @Test
    void theKeyOfARegisteredCertificateIsKnown() {
        var holder = Holder.enrolled();
        var again = ru.surguch.request.Authorities.former()
                .issue(holder.currentKey().publicKey(), Holder.IVANOV);

        Problem.of(holder.register(again, Holder.TOKEN), 409, "key-already-known");
        Problem.of(Holder.known().register(holder.current(), Holder.TOKEN), 409, "key-already-known");
    }

    @Test
    void aCertificateOfAStrangerIsRefused() {
        var key = SoftwareKey.generate(ParameterSet.TC26_256_A);
        var certificate = ru.surguch.request.Authorities.stranger().issue(key.publicKey(), Holder.IVANOV);

        Problem.of(Holder.known().register(certificate, Holder.TOKEN), 422, "issuer-not-trusted");
    }
}
