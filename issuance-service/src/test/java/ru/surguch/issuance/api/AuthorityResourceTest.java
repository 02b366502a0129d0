package ru.surguch.issuance.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import ru.surguch.issuance.Approvals;
import ru.surguch.issuance.Desk;
import ru.surguch.issuance.OpenSsl;
import ru.surguch.issuance.TestAuthority;
import ru.surguch.issuance.authority.Authority;
import ru.surguch.testkit.Infrastructure;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "issuance"))
@WithTestResource(TestAuthority.class)
class AuthorityResourceTest {

    @Inject
    Authority authority;

    @Test
    void everybodyGetsTheChainAsPem() {
        var pem = given().accept("application/x-pem-file")
                .get("/v1/ca")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"ca-chain.pem\""))
                .extract()
                .asString();
        assertEquals(authority.chain().pem(), pem);
    }

    @Test
    void openSslReadsTheSameChainInThePkcs7() {
        var p7b = given().accept("application/x-pkcs7-certificates")
                .get("/v1/ca")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var openSsl = new OpenSsl();
        var printed =
                openSsl.run("openssl pkcs7 -inform DER -print_certs -noout -in " + openSsl.file("chain.p7b", p7b));
        assertEquals(2, printed.split("subject=", -1).length - 1, printed);
    }

    @Test
    void theDeskIsReadyWhileItsKeyCanBeUsed() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'issuing key' }.status", equalTo("UP"));
    }

    @Test
    void theAlarmsStandInTheMetrics() {
        Desk.issue(Approvals.fresh());
        var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertTrue(metrics.contains("surguch_hsm_signing_seconds_count"), metrics);
        assertTrue(metrics.contains("surguch_issuance_issued_total"));
        assertTrue(metrics.contains("surguch_issuance_unknown_outcome_total"));
    }

    @Test
    void theDescriptionNamesWhatIsOffered() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Surguch: issuance-service"))
                .body("paths.keySet()", hasItem("/v1/certificates/{serial}"))
                .body("paths.keySet()", hasItem("/v1/ca"));
    }
}
