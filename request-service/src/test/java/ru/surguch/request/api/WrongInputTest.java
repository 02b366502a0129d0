package ru.surguch.request.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.gost.Vectors;
import ru.surguch.request.Authorities;
import ru.surguch.request.DeskTest;
import ru.surguch.request.Holder;
import ru.surguch.request.Problem;
import ru.surguch.request.Renewal;
import ru.surguch.request.proof.Foreign;
import ru.surguch.testkit.Bearer;
import ru.surguch.web.Roles;

/** Everything that callers get wrong: each answered by name, with nothing stored, no trace of our insides and never a 500. */
@DeskTest
class WrongInputTest {

    private static final List<String> TABLES =
            List.of("subscriber", "request", "milestone", "certificate", "known_key", "act", "outbox");

    @Inject
    DataSource database;

    private Holder holder;
    private Renewal issued;
    private Map<String, Object> good;
    private final List<DynamicTest> cases = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> isRefusedByNameAndLeavesNoTrace() {
        holder = Holder.enrolled();
        issued = Holder.enrolled().renewal();
        issued.issue();
        good = holder.submission(SoftwareKey.generate(ParameterSet.TC26_256_A));
        submissions();
        proofs();
        names();
        subscribers();
        registrations();
        reading();
        acts();
        assertEquals(true, cases.size() >= 50, "cases: " + cases.size());
        return cases.stream();
    }

    private void submissions() {
        body("nothing", "", 400, "malformed");
        body("no JSON", "{\"procedure\":", 400, "malformed");
        body("another kind of JSON", "[1, 2]", 400, "malformed");
        body("null", "null", 400, "malformed");
        for (var field : good.keySet()) {
            submission(field + " missing", without(good, field), 400, "malformed");
            submission(field + " null", with(good, field, null), 400, "malformed");
        }
        submission("an unknown field", with(good, "profile", "sign-payments"), 400, "malformed");
        submission("a carrier that is a word", with(good, "carrier", "TOKEN"), 400, "malformed");
        submission("a carrier of unknown kind", with(good, "carrier", Map.of("kind", "CLOUD")), 400, "malformed");
        submission("a carrier without kind", with(good, "carrier", Map.of("serial", "1")), 400, "malformed");
        submission(
                "a token without number", with(good, "carrier", Map.of("kind", "TOKEN")), 422, "carrier-serial-wrong");
        submission("a token with a long number", carrier("TOKEN", "1".repeat(33)), 422, "carrier-serial-wrong");
        submission("a token with NUL in its number", carrier("TOKEN", "1\u0000"), 400, "malformed");
        submission("a file with a number", carrier("FILE", "1"), 422, "carrier-serial-wrong");
        submission("an unknown procedure", with(good, "procedure", "gift"), 422, "procedure-unknown");
        submission("a blank procedure", with(good, "procedure", " "), 400, "malformed");
        for (var email : List.of(
                "ivanov",
                "ivanov@",
                "@romashka.example",
                "a b@romashka.example",
                "a@b",
                "a@x.example\n",
                "a@x.example\u0000",
                "a@x.example,b@x.example",
                "a".repeat(250) + "@x.example")) {
            submission("e-mail " + email.replaceAll("[^ -~]", "?"), with(good, "email", email), 400, "malformed");
        }
        submission("an e-mail of many words", with(good, "email", "a" + ".a".repeat(5000) + "@b.ru"), 400, "malformed");
        submission("an e-mail of many domains", with(good, "email", "a@" + "a.".repeat(5000) + "ru"), 400, "malformed");
        for (var phone :
                List.of("89161234567", "+7 916 1234567", "+7", "+7916123456789012", "телефон", "+7916123456\n")) {
            submission("phone " + phone.strip(), with(good, "phone", phone), 400, "malformed");
        }
        submission("an e-mail that is a number", with(good, "email", List.of(7)), 400, "malformed");
    }

    private void proofs() {
        pkcs10("empty", "", "unreadable");
        pkcs10("not base64", "привет", "unreadable");
        submission("PKCS#10 of NUL", with(good, "pkcs10", "\u0000"), 400, "malformed");
        pkcs10("PEM of something else", Authorities.former().certificate().pem(), "unreadable");
        pkcs10("two in one", pem().repeat(2), "unreadable");
        pkcs10("cut", base64(java.util.Arrays.copyOf(der(), 40)), "unreadable");
        pkcs10("with a tail", base64(java.util.Arrays.copyOf(der(), der().length + 1)), "unreadable");
        pkcs10("random DER", base64(new byte[] {0x30, 0x03, 0x02, 0x01, 0x00}), "unreadable");
        pkcs10("a key of 2001", base64(Foreign.pkcs10("1.2.643.2.2.19")), "obsolete-algorithm");
        pkcs10("an RSA key", base64(Foreign.pkcs10("1.2.840.113549.1.1.1")), "not-gost");
        pkcs10("a test set", text("rfc9215/d1-csr.pem"), "test-parameter-set");
        pkcs10("the other test set", text("rfc9215/d3-csr.pem"), "test-parameter-set");
        pkcs10("another's proof", base64(Foreign.withoutPossession()), "possession-not-proven");
        pkcs10("a point off the curve", base64(Foreign.offTheCurve()), "invalid-point");
        submission("a PKCS#10 too large", with(good, "pkcs10", "A".repeat(20_000)), 413, "oversized");

        signature("empty", "", "unreadable");
        signature("not base64", "!!!", "unreadable");
        signature("no CMS", base64(der()), "unreadable");
        signature("over other content", holder.sign("x".getBytes(StandardCharsets.UTF_8)), "content-differs");
        signature("of another subscriber", issued.holder().sign(der()), "signer-differs");
        submission("a signature too large", with(good, "signature", "A".repeat(1_200_000)), 413, "oversized");
        var known = holder.submission(holder.currentKey());
        submission("a key seen before", known, 409, "key-already-known");
    }

    private void names() {
        refused("no Idempotency-Key", 400, "malformed", () -> holder.me()
                .body(good)
                .post("/v1/requests"));
        for (var name : List.of("", "x".repeat(201), "two words")) {
            refused("Idempotency-Key '" + name + "'", 400, "malformed", () -> holder.submit(name, good));
        }
        refused("an unknown subscriber", 404, "subscriber-unknown", () -> post(Roles.SUBSCRIBER, "nobody", null));
        refused("nobody named", 400, "on-behalf-of-missing", () -> post(Roles.INTERNET_BANK, "ibank", null));
        refused("a malformed login", 400, "login-malformed", () -> post(Roles.INTERNET_BANK, "ibank", "a/b?c"));
        refused("a login too long", 400, "login-malformed", () -> post(Roles.INTERNET_BANK, "ibank", "a".repeat(65)));
        refused("another media type", 415, "unsupported-media-type", () -> given().auth()
                .oauth2(Bearer.of(Roles.SUBSCRIBER, holder.login()))
                .contentType(ContentType.XML)
                .header("Idempotency-Key", "x")
                .body("<request/>")
                .post("/v1/requests"));
        refused("another method", 405, "not-allowed", () -> holder.me()
                .body(good)
                .put("/v1/requests"));
    }

    private io.restassured.response.Response post(String role, String subject, String onBehalfOf) {
        var call = Holder.as(role, subject).header("Idempotency-Key", "x").body(good);
        return (onBehalfOf == null ? call : call.header("On-Behalf-Of", onBehalfOf)).post("/v1/requests");
    }

    private void subscribers() {
        var record = Holder.record(Holder.EMAIL);
        put("no subject", "/v1/subscribers/new", without(record, "subject"), 400, "malformed");
        put("no e-mail", "/v1/subscribers/new", without(record, "email"), 400, "malformed");
        put("no phone", "/v1/subscribers/new", without(record, "phone"), 400, "malformed");
        for (var field : List.of("surname", "givenName", "title", "organization", "locality", "state", "inn", "ogrn")) {
            put("no " + field, "/v1/subscribers/new", subject(field, null), 400, "malformed");
        }
        put("a blank surname", "/v1/subscribers/new", subject("surname", " "), 400, "malformed");
        put("NUL in a surname", "/v1/subscribers/new", subject("surname", "Ива\u0000нов"), 400, "malformed");
        put("a lone surrogate", "/v1/subscribers/new", subject("surname", "Ива\ud800нов"), 400, "malformed");
        put("a line break in a title", "/v1/subscribers/new", subject("title", "a\nb"), 400, "malformed");
        put("a long organization", "/v1/subscribers/new", subject("organization", "О".repeat(256)), 400, "malformed");
        put("a long name", "/v1/subscribers/new", subject("givenName", "И".repeat(60)), 422, "name-too-long");
        put("a wrong INN", "/v1/subscribers/new", subject("inn", "7707083894"), 422, "inn-wrong");
        put("an INN of a person", "/v1/subscribers/new", subject("inn", "500100732259"), 422, "inn-wrong");
        put("an INN of letters", "/v1/subscribers/new", subject("inn", "абвгдежзий"), 422, "inn-wrong");
        put("a wrong OGRN", "/v1/subscribers/new", subject("ogrn", "1027700132196"), 422, "ogrn-wrong");
        put("a malformed login", "/v1/subscribers/%D0%B8%D0%B2%D0%B0%D0%BD", record, 400, "login-malformed");
        put("NUL in a login", "/v1/subscribers/a%00b", record, 400, "login-malformed");
    }

    private void registrations() {
        var path = "/v1/subscribers/" + holder.login() + "/certificates";
        var fresh = Authorities.former()
                .issue(SoftwareKey.generate(ParameterSet.TC26_256_A).publicKey(), Holder.IVANOV)
                .pem();
        var registration = Map.<String, Object>of("certificate", fresh, "carrier", Holder.json(Holder.TOKEN));
        put("no certificate", path, without(registration, "certificate"), 400, "malformed");
        put("no carrier", path, without(registration, "carrier"), 400, "malformed");
        put("no certificate at all", path, with(registration, "certificate", "AAAA"), 422, "unreadable");
        put(
                "a GOST-2001 certificate",
                path,
                with(registration, "certificate", text("gnutls/gost-cert.pem")),
                422,
                "obsolete-algorithm");
        put(
                "a stranger's certificate",
                path,
                with(registration, "certificate", text("openssl-gost-engine/cert_TCA.pem")),
                422,
                "issuer-not-trusted");
        another(path, registration, "another company's INN", "inn", "7736050003");
        another(path, registration, "another company's OGRN", "ogrn", "1027700070518");
        another(path, registration, "another surname", "surname", "Петров");
        put("an unknown subscriber", "/v1/subscribers/nobody/certificates", registration, 404, "subscriber-unknown");
        put(
                "a token without number",
                path,
                with(registration, "carrier", Map.of("kind", "TOKEN")),
                422,
                "carrier-serial-wrong");
    }

    private void another(String path, Map<String, Object> registration, String what, String field, String text) {
        var owner = new com.fasterxml.jackson.databind.ObjectMapper()
                .convertValue(subject(field, text).get("subject"), ru.surguch.contracts.Subject.class);
        var certificate = Authorities.former()
                .issue(SoftwareKey.generate(ParameterSet.TC26_256_A).publicKey(), owner)
                .pem();
        put(what, path, with(registration, "certificate", certificate), 422, "owner-differs");
    }

    private void reading() {
        get("a number that is none", "/v1/requests/17", 404, "not-found");
        get("an unknown number", "/v1/requests/" + UUID.randomUUID(), 404, "request-unknown");
        get("after nothing", "/v1/requests?after=17", 400, "malformed");
        get("after an unknown one", "/v1/requests?after=" + UUID.randomUUID(), 404, "request-unknown");
        get("no items", "/v1/requests?limit=0", 400, "malformed");
        get("too many items", "/v1/requests?limit=101", 400, "malformed");
        get("words for a limit", "/v1/requests?limit=many", 404, "not-found");
        get("a carrier of unknown kind", "/v1/certificates/current?carrier=CLOUD", 400, "malformed");
        get("an unknown address", "/v1/certificates/next", 404, "not-found");
    }

    private void acts() {
        byLink("no signature", "/act/signature", "{}", 400, "malformed");
        byLink("an empty signature", "/act/signature", "{\"signature\":\"\"}", 422, "unreadable");
        byLink("a signature that is a number", "/act/signature", "{\"signature\":{}}", 400, "malformed");
        byLink("no serial", "/saving", "{}", 400, "malformed");
        byLink("a serial of zero", "/saving", "{\"serial\":\"00\"}", 400, "malformed");
        byLink("a serial of words", "/saving", "{\"serial\":\"мой\"}", 400, "malformed");
        byLink("a serial too long", "/saving", "{\"serial\":\"" + "F".repeat(41) + "\"}", 400, "malformed");
        byLink("a serial of 160 bits", "/saving", "{\"serial\":\"" + "F".repeat(40) + "\"}", 400, "malformed");
        byLink("a negative serial", "/saving", "{\"serial\":\"-1\"}", 400, "malformed");
    }

    private void body(String what, String body, int status, String code) {
        refused("a request: " + what, status, code, () -> holder.me()
                .header("Idempotency-Key", "x")
                .body(body)
                .post("/v1/requests"));
    }

    private void submission(String what, Map<String, Object> submission, int status, String code) {
        refused("a request: " + what, status, code, () -> holder.submit(submission));
    }

    private void pkcs10(String what, String text, String code) {
        submission("PKCS#10 " + what, with(good, "pkcs10", text), 422, code);
    }

    private void signature(String what, String text, String code) {
        submission("signature " + what, with(good, "signature", text), 422, code);
    }

    private void put(String what, String path, Map<String, Object> body, int status, String code) {
        refused("a record: " + what, status, code, () -> Holder.operator()
                .urlEncodingEnabled(false)
                .body(body)
                .request(Method.PUT, path));
    }

    private void get(String what, String path, int status, String code) {
        refused("reading: " + what, status, code, () -> holder.me().get(path));
    }

    private void byLink(String what, String path, String body, int status, String code) {
        refused("by link: " + what, status, code, () -> issued.byLink()
                .body(body)
                .put(issued.path(path)));
    }

    private void refused(
            String what, int status, String code, java.util.function.Supplier<io.restassured.response.Response> call) {
        cases.add(DynamicTest.dynamicTest(what, () -> {
            var before = rows();
            Problem.of(call.get(), status, code);
            assertEquals(before, rows());
        }));
    }

    private Map<String, Long> rows() throws SQLException {
        var rows = new HashMap<String, Long>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                try (var count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }

    private Map<String, Object> carrier(String kind, String serial) {
        return with(good, "carrier", Map.of("kind", kind, "serial", serial));
    }

    private static Map<String, Object> subject(String field, String value) {
        var subject = new com.fasterxml.jackson.databind.ObjectMapper()
                .convertValue(
                        Holder.IVANOV, new com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>>() {});
        return with(Holder.record(Holder.EMAIL), "subject", with(subject, field, value));
    }

    private static Map<String, Object> with(Map<String, Object> map, String field, Object value) {
        var changed = new HashMap<>(map);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> map, String field) {
        var changed = new HashMap<>(map);
        changed.remove(field);
        return changed;
    }

    private byte[] der() {
        return Base64.getDecoder().decode((String) good.get("pkcs10"));
    }

    private String pem() {
        return ru.surguch.gost.CertificationRequest.of(der()).pem();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String text(String vector) {
        return new String(Vectors.bytes(vector), StandardCharsets.UTF_8);
    }
}
