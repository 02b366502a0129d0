package ru.surguch.notification.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.surguch.contracts.CertificateRevoked;
import ru.surguch.contracts.RequestId;
import ru.surguch.contracts.SerialNumber;
import ru.surguch.notification.Desk;
import ru.surguch.notification.TestClock;
import ru.surguch.notification.link.LinkRefusal;
import ru.surguch.notification.link.LinkWhy;
import ru.surguch.testkit.Bearer;
import ru.surguch.testkit.Infrastructure;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class LinkResourceTest {

    private static final String NOBODYS = "/l/" + "A".repeat(43);

    @Inject
    TestClock clock;

    @Inject
    Doorman doorman;

    @BeforeEach
    void aNewMinute() {
        doorman.forget();
    }

    @AfterEach
    void today() {
        clock.move(Duration.ZERO);
    }

    @Test
    void aProgramGetsACapabilityForTheOneRequest() {
        var request = Desk.sent();
        var content = Desk.open(Desk.path(request))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("requestId", equalTo(request.toString()))
                .body("expiresAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?\\+03:00"))
                .body("requestsUrl", equalTo("https://pki.bank.example/v1/requests"))
                .body("size()", equalTo(4))
                .extract()
                .jsonPath();
        var claims = content.getString("capability").split("\\.")[1];
        assertEquals(request.toString(), subject(claims));
    }

    private static String subject(String claims) {
        var json = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
        return JsonPath.from(json).getString("sub");
    }

    @Test
    void aPersonGetsAPageThatLeadsOnWithTheCapabilityInTheFragment() {
        var request = Desk.sent();
        Desk.page(Desk.path(request))
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("href=\"https://ib.bank.example/certificate/saving#capability=ey"))
                .body(containsString("Подписать Акт приема-передачи"))
                .body(containsString("Сохранить сертификат"));
    }

    @Test
    void thePageShowsNothingAboutAnybody() {
        var request = Desk.sent();
        Desk.page(Desk.path(request))
                .then()
                .body(not(containsString(Desk.address(request))))
                .body(not(containsString("@")))
                .body(not(containsString(request.toString())));
    }

    @Test
    void openingUsesNothingUp() {
        var path = Desk.path(Desk.sent());
        IntStream.range(0, 3).forEach(_ -> Desk.open(path).then().statusCode(200));
        given().head(path).then().statusCode(200);
        Desk.page(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html"})
    void nobodyKeepsFramesOrPassesOnWhatALinkShows(String accept) {
        for (var path : new String[] {Desk.path(Desk.sent()), NOBODYS}) {
            var headers = given().accept(accept).get(path).getHeaders();
            assertEquals("no-store", headers.getValue("Cache-Control"));
            assertEquals("no-referrer", headers.getValue("Referrer-Policy"));
            assertEquals("nosniff", headers.getValue("X-Content-Type-Options"));
            assertEquals("DENY", headers.getValue("X-Frame-Options"));
            assertEquals("noindex, nofollow", headers.getValue("X-Robots-Tag"));
            assertEquals(
                    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                    headers.getValue("Content-Security-Policy"));
            assertEquals(1, headers.getList("Cache-Control").size());
            assertEquals(0, headers.getList("Set-Cookie").size());
        }
    }

    @Test
    void thePageHasNothingThatItsPolicyForbids() {
        Desk.page(Desk.path(Desk.sent()))
                .then()
                .body(not(containsString("<script")))
                .body(not(containsString("style=")))
                .body(not(containsString("<form")))
                .body(containsString("<link rel=\"stylesheet\" href=\"/link.css\">"));
        given().get("/link.css").then().statusCode(200).contentType(containsString("text/css"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "1", "%00", "..%2F..", "';drop%20table%20link;--"
            })
    void anUnknownLinkIsNotFound(String token) {
        Desk.open("/l/" + token)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:surguch:problem:link-unknown"))
                .body("whatToDo", not(equalTo(null)));
    }

    @Test
    void anUnknownLinkIsNotFoundForPeopleToo() {
        Desk.page(NOBODYS)
                .then()
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("Ссылка не найдена"));
    }

    @Test
    void oneCharacterMoreOrLessIsAnotherLink() {
        var path = Desk.path(Desk.sent());
        Desk.open(path + "A").then().statusCode(404);
        Desk.open(path.substring(0, path.length() - 1)).then().statusCode(404);
    }

    @Test
    void aLinkLastsFourteenDays() {
        var path = Desk.path(Desk.sent());
        clock.move(Duration.ofDays(14).minusMinutes(1));
        Desk.open(path).then().statusCode(200);
        clock.move(Duration.ofDays(14));
        Desk.open(path).then().statusCode(410).body("type", equalTo("urn:surguch:problem:link-expired"));
        Desk.page(path).then().statusCode(410).body(containsString("Срок действия ссылки истек"));
    }

    @Test
    void savingTheCertificateClosesItsLinkAndNoOther() {
        var saved = Desk.sent();
        var other = Desk.sent();
        Desk.tell(Desk.activated(saved));
        awaitClosed(saved);
        Desk.page(Desk.path(saved)).then().statusCode(410).body(containsString("Ссылка больше не действует"));
        Desk.open(Desk.path(other)).then().statusCode(200);
    }

    @Test
    void revokingTheCertificateClosesItsLink() {
        var request = Desk.sent();
        Desk.tell(new CertificateRevoked(request, SerialNumber.of("0A"), "cessationOfOperation", clock.instant()));
        awaitClosed(request);
    }

    private static void awaitClosed(RequestId request) {
        var path = Desk.path(request);
        Awaitility.await().pollInterval(Duration.ofMillis(500)).untilAsserted(() -> Desk.open(path)
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:surguch:problem:link-closed")));
    }

    @Test
    void whoeverTriesTooManyLinksWaitsAMinute() {
        IntStream.range(0, 60).forEach(_ -> Desk.open(NOBODYS).then().statusCode(404));
        Desk.open(NOBODYS)
                .then()
                .statusCode(429)
                .header("Retry-After", "60")
                .body("type", equalTo("urn:surguch:problem:too-many-visits"));
        Desk.page(NOBODYS).then().statusCode(429).header("Retry-After", "60").body(containsString("Слишком много"));
        doorman.forget();
        Desk.open(NOBODYS).then().statusCode(404);
    }

    @Test
    void whoeverHasAGoodLinkIsLetInWhileANeighbourGuesses() {
        var path = Desk.path(Desk.sent());
        IntStream.range(0, 61).forEach(_ -> Desk.open(NOBODYS));
        Desk.open(NOBODYS).then().statusCode(429);
        Desk.open(path).then().statusCode(200);
        Desk.page(path).then().statusCode(200);
    }

    @Test
    void whatIsKnownIsNoGuessHoweverOftenItIsTried() {
        var path = Desk.path(Desk.sent());
        IntStream.range(0, 61).forEach(_ -> Desk.open(path).then().statusCode(200));
        clock.move(Duration.ofDays(14));
        IntStream.range(0, 61).forEach(_ -> Desk.open(path).then().statusCode(410));
    }

    @Test
    void nobodysGuessesAreSharedAcrossAddresses() {
        var unknown = new LinkRefusal(LinkWhy.LINK_UNKNOWN);
        IntStream.range(0, 60).forEach(_ -> assertSame(unknown, doorman.answer("192.0.2.1", unknown)));
        assertSame(unknown, doorman.answer("192.0.2.2", unknown));
        assertEquals(
                LinkWhy.TOO_MANY_VISITS, doorman.answer("192.0.2.1", unknown).why());
    }

    // The link is the key: who else one may be makes no difference.
    @ParameterizedTest
    @ValueSource(strings = {"subscriber", "operator", "ca-admin"})
    void noRoleOpensALinkThatIsNotThere(String role) {
        given().auth().oauth2(Bearer.of(role, "ivanova")).get(NOBODYS).then().statusCode(404);
    }

    @Test
    void anyOtherMethodIsRefused() {
        for (var method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            given().request(method, NOBODYS).then().statusCode(405);
        }
    }

    @Test
    void anotherKindOfAnswerIsRefused() {
        given().accept("application/pdf").get(Desk.path(Desk.sent())).then().statusCode(406);
    }

    @Test
    void theApiIsDescribed() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasSize(1))
                .body("paths.'/l/{token}'.get.responses.keySet()", not(equalTo(null)));
    }
}
