package ru.surguch.request;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.Subject;
import ru.surguch.gost.CadesBes;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.testkit.Bearer;
import ru.surguch.web.Roles;

/** A subscriber with a current certificate of the former CA, and what they send to the desk. */
public record Holder(String login, Carrier carrier, SoftwareKey currentKey, GostCertificate current) {

    public static final Subject IVANOV = new Subject(
            "Иванов",
            "Иван Иванович",
            "Главный бухгалтер",
            "ООО «Ромашка»",
            "Москва",
            "77 г. Москва",
            "7707083893",
            "1027700132195");
    public static final String EMAIL = "ivanov@romashka.example";
    public static final String PHONE = "+79161234567";

    public static final Carrier TOKEN = new Carrier(Carrier.Kind.TOKEN, "3220-0000451");
    public static final Carrier FILE = new Carrier(Carrier.Kind.FILE, null);

    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    /** Known to the bank, with a certificate on a token. */
    public static Holder enrolled() {
        return enrolled(TOKEN);
    }

    public static Holder enrolled(Carrier carrier) {
        return known().with(carrier);
    }

    /** Known to the bank, but without any certificate. */
    public static Holder known() {
        var login = "ivanov-" + UUID.randomUUID();
        operator().body(record(EMAIL)).put("/v1/subscribers/" + login).then().statusCode(204);
        return new Holder(login, null, null, null);
    }

    /** The same subscriber with a new current certificate on this carrier. */
    public Holder with(Carrier on) {
        var key = SoftwareKey.generate(ParameterSet.TC26_256_A);
        var certificate = Authorities.former().issue(key.publicKey(), IVANOV);
        register(certificate, on).then().statusCode(200);
        return new Holder(login, on, key, certificate);
    }

    public Response register(GostCertificate certificate, Carrier on) {
        return operator()
                .body(Map.of("certificate", certificate.pem(), "carrier", json(on)))
                .put("/v1/subscribers/" + login + "/certificates");
    }

    public static RequestSpecification operator() {
        return as(Roles.OPERATOR, "petrova");
    }

    public static RequestSpecification as(String role, String subject) {
        return given().auth().oauth2(Bearer.of(role, subject)).contentType(ContentType.JSON);
    }

    public RequestSpecification me() {
        return as(Roles.SUBSCRIBER, login);
    }

    public static Map<String, Object> record(String email) {
        return new HashMap<>(Map.of("subject", IVANOV, "email", email, "phone", PHONE));
    }

    public static Map<String, Object> json(Carrier carrier) {
        var json = new HashMap<String, Object>();
        json.put("kind", carrier.kind().name());
        if (carrier.serial() != null) {
            json.put("serial", carrier.serial());
        }
        return json;
    }

    public static CertificationRequest pkcs10(SoftwareKey key) {
        return CertificationRequest.sign(key, new X500Name("CN=whatever the sender says"));
    }

    /** The current key's CMS, in base64. */
    public String sign(byte[] content) {
        return BASE64.encodeToString(new CadesBes(currentKey, current).sign(content, Instant.now()));
    }

    /** A request as it should be, for this new key. */
    public Map<String, Object> submission(SoftwareKey newKey) {
        return submission(pkcs10(newKey).der());
    }

    public Map<String, Object> submission(byte[] pkcs10) {
        return new HashMap<>(Map.of(
                "procedure",
                "remote-renewal",
                "carrier",
                json(carrier),
                "pkcs10",
                BASE64.encodeToString(pkcs10),
                "signature",
                sign(pkcs10),
                "email",
                EMAIL,
                "phone",
                PHONE));
    }

    public Response submit(Map<String, Object> submission) {
        return submit(UUID.randomUUID().toString(), submission);
    }

    public Response submit(String idempotencyKey, Map<String, Object> submission) {
        return me().header("Idempotency-Key", idempotencyKey).body(submission).post("/v1/requests");
    }

    /** The number of a request that was accepted for this new key. */
    public String submitted(SoftwareKey newKey) {
        return submit(submission(newKey)).then().statusCode(201).extract().path("id");
    }

    /** The whole application of one test, from the new key to the certificate in the desk's hands. */
    public Renewal renewal() {
        var newKey = SoftwareKey.generate(ParameterSet.TC26_256_A);
        return new Renewal(this, newKey, submitted(newKey));
    }
}
