package ru.surguch.request;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.surguch.contracts.CertificateActivated;
import ru.surguch.contracts.CertificateIssued;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.SoftwareKey;

/** One request of a holder, and what the other desks say of it. */
public record Renewal(Holder holder, SoftwareKey newKey, String number) {

    public RequestId id() {
        return new RequestId(UUID.fromString(number));
    }

    public CertificateIssued issuedAs(GostCertificate certificate) {
        return new CertificateIssued(
                id(),
                SerialNumber.of(certificate.serialHex()),
                certificate.der(),
                List.of(Authorities.bank().certificate().der()),
                certificate.notBefore(),
                certificate.notAfter(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                "not.verified.here");
    }

    public GostCertificate certificate() {
        return Authorities.bank().issue(newKey.publicKey(), Holder.IVANOV);
    }

    /** The bank's certificate, issued and taken. */
    public GostCertificate issue() {
        var certificate = certificate();
        Elsewhere.says(issuedAs(certificate));
        awaitState("ISSUED");
        return certificate;
    }

    /** The bank's certificate on the carrier and in force. */
    public GostCertificate activate() {
        var certificate = issue();
        signAct().then().statusCode(204);
        save(certificate.serialHex()).then().statusCode(204);
        Elsewhere.says(new CertificateActivated(id(), SerialNumber.of(certificate.serialHex()), Instant.now()));
        awaitState("ACTIVE");
        return certificate;
    }

    public Response status() {
        return holder.me().get("/v1/requests/" + number);
    }

    public void awaitState(String state) {
        Elsewhere.await(() -> state.equals(status().path("state.code")), "request in state " + state);
    }

    public RequestSpecification byLink() {
        return given().auth().oauth2(Capability.of(number)).contentType(ContentType.JSON);
    }

    public byte[] act() {
        return Base64.getDecoder()
                .decode(byLink().get(path("/act/content"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("content"));
    }

    public Response signAct() {
        return putSignature(holder.sign(act()));
    }

    public Response putSignature(String signature) {
        return byLink().body(Map.of("signature", signature)).put(path("/act/signature"));
    }

    public Response save(String serial) {
        return byLink().body(Map.of("serial", serial)).put(path("/saving"));
    }

    public String path(String rest) {
        return "/v1/requests/" + number + rest;
    }
}
