package ru.surguch.request.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.http.Method;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ru.surguch.request.Capability;
import ru.surguch.request.DeskTest;
import ru.surguch.request.Problem;
import ru.surguch.testkit.Bearer;
import ru.surguch.web.Roles;

@DeskTest
class RolesTest {

    private static final String REQUEST = "/v1/requests/6f1c2d9e-4a54-4c0e-9b57-2f0a2b1d7c11";
    private static final Set<String> BACK_OFFICE = Set.of(Roles.OPERATOR);
    private static final Set<String> SUBSCRIBERS = Set.of(Roles.SUBSCRIBER, Roles.INTERNET_BANK);
    private static final Set<String> READERS = Set.of(Roles.SUBSCRIBER, Roles.INTERNET_BANK, Roles.LINK_HOLDER);
    private static final Set<String> LINK = Set.of(Roles.LINK_HOLDER);

    private static final Set<String> ALL = Set.of(
            Roles.SUBSCRIBER,
            Roles.INTERNET_BANK,
            Roles.OPERATOR,
            Roles.SUPERVISOR,
            Roles.SUPPORT,
            Roles.CA_ADMIN,
            Roles.AUDITOR,
            Roles.LINK_HOLDER);

    static Stream<Arguments> doors() {
        return Stream.of(
                Arguments.of(Method.PUT, "/v1/subscribers/ivanov", BACK_OFFICE),
                Arguments.of(Method.PUT, "/v1/subscribers/ivanov/certificates", BACK_OFFICE),
                Arguments.of(Method.GET, "/v1/certificates/current", SUBSCRIBERS),
                Arguments.of(Method.POST, "/v1/requests", SUBSCRIBERS),
                Arguments.of(Method.GET, "/v1/requests", SUBSCRIBERS),
                Arguments.of(Method.GET, REQUEST, SUBSCRIBERS),
                Arguments.of(Method.PUT, REQUEST + "/withdrawal", SUBSCRIBERS),
                Arguments.of(Method.GET, REQUEST + "/act", READERS),
                Arguments.of(Method.GET, REQUEST + "/act/content", READERS),
                Arguments.of(Method.PUT, REQUEST + "/act/signature", LINK),
                Arguments.of(Method.GET, REQUEST + "/certificate", LINK),
                Arguments.of(Method.PUT, REQUEST + "/saving", LINK));
    }

    static Stream<Arguments> strangers() {
        return doors().flatMap(door -> ALL.stream()
                .filter(role -> !((Set<?>) door.get()[2]).contains(role))
                .map(role -> Arguments.of(door.get()[0], door.get()[1], role)));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void withoutATokenNoDoorOpens(Method method, String path, Set<String> allowed) {
        Problem.of(given().contentType(ContentType.JSON).body("{}").request(method, path), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void noOtherRoleOpensIt(Method method, String path, String role) {
        var token = role.equals(Roles.LINK_HOLDER)
                ? Capability.of("6f1c2d9e-4a54-4c0e-9b57-2f0a2b1d7c11")
                : Bearer.of(role, "somebody");
        Problem.of(
                given().auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .request(method, path),
                403,
                "forbidden");
    }
}
