package ru.surguch.issuance.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.surguch.contracts.CertificateActivated;
import ru.surguch.contracts.CertificateSaved;
import ru.surguch.gost.GostCertificate;
import ru.surguch.issuance.Approvals;
import ru.surguch.issuance.Desk;
import ru.surguch.issuance.TestAuthority;
import ru.surguch.testkit.Infrastructure;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "issuance"))
@WithTestResource(TestAuthority.class)
class CertificatesResourceTest {

    @Test
    void anOfficerSeesACertificateOnHold() {
        var approval = Approvals.fresh();
        var issued = Desk.issue(approval);
        var pem = Desk.as("operator")
                .get("/v1/certificates/" + issued.serial())
                .then()
                .statusCode(200)
                .body("serial", equalTo(issued.serial().toString()))
                .body("requestId", equalTo(approval.requestId().toString()))
                .body("status.code", equalTo("ON_HOLD"))
                .body("status.label", equalTo("Приостановлен до сохранения"))
                .body("owner", equalTo("Иванов Иван Иванович"))
                .body("organization", equalTo("ООО «Ромашка»"))
                .body("notBefore", endsWith("+03:00"))
                .body("activatedAt", nullValue())
                .body("endedAt", nullValue())
                .extract()
                .<String>path("certificate");
        assertArrayEquals(
                issued.certificate(),
                GostCertificate.of(pem.getBytes(StandardCharsets.US_ASCII)).der());
    }

    @Test
    void aSerialNumberMayBeWrittenInSmallLetters() {
        var issued = Desk.issue(Approvals.fresh());
        Desk.as("auditor")
                .get("/v1/certificates/" + issued.serial().toString().toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200);
    }

    @Test
    void anOfficerFindsTheCertificateOfARequest() {
        var approval = Approvals.fresh();
        var serial = Desk.issue(approval).serial();
        Desk.tell(new CertificateSaved(approval.requestId(), serial, Instant.now()));
        Desk.heard(approval.requestId(), CertificateActivated.class);
        Desk.as("support")
                .get("/v1/certificates?requestId=" + approval.requestId())
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].serial", equalTo(serial.toString()))
                .body("[0].status.label", equalTo("Действует"));
        Desk.as("support")
                .get("/v1/certificates?requestId=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0A",
                "00",
                "xyz",
                "-1",
                "7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
                "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
                "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
                "%27%20or%201=1"
            })
    void whatIsNotInTheRegisterIsNotFound(String serial) {
        Desk.as("operator")
                .urlEncodingEnabled(false)
                .get("/v1/certificates/" + serial)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:surguch:problem:unknown-certificate"))
                .body("title", equalTo("Сертификат не найден"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?requestId=", "?requestId=7", "?requestId=6f1c2d9e-4a54-4c0e-9b57-2f0a2b1d7c1z"})
    void aSearchWithoutARequestNumberIsRefused(String query) {
        Desk.as("operator")
                .get("/v1/certificates" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("requestId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/certificates/0A", "/v1/certificates?requestId=6f1c2d9e-4a54-4c0e-9b57-2f0a2b1d7c11"})
    void theRegisterIsForOfficersOnly(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
        for (var role : new String[] {"subscriber", "internet-bank", "link-holder"}) {
            Desk.as(role).get(path).then().statusCode(403).contentType("application/problem+json");
        }
    }
}
