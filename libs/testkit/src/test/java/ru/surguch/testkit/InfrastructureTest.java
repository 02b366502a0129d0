package ru.surguch.testkit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "desk"))
class InfrastructureTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Test
    void aTokenOfTheDevelopmentIssuerOpensTheDoorOfItsRole() {
        given().auth()
                .oauth2(Bearer.of("operator", "ivanova", Map.of("branch", "Томск")))
                .get("/desk")
                .then()
                .statusCode(200)
                .body(equalTo("ivanova of Томск"));
    }

    @Test
    void anotherRoleOrAnExpiredTokenDoesNot() {
        assertEquals(403, status(Bearer.of("auditor", "petrov")));
        assertEquals(401, status(Bearer.of("operator", "ivanova", Map.of("expires_in", "-3600"))));
        assertEquals(401, status("eyJhbGciOiJub25lIn0.eyJzdWIiOiJpdmFub3ZhIn0."));
    }

    @Test
    void theOwnerMigratesAndTheApplicationOnlyWritesRows() {
        assertEquals("1", sql("INSERT INTO entry (text) VALUES ('first')"));
        assertEquals(INSUFFICIENT_PRIVILEGE, sql("CREATE TABLE mine (id int)"));
        assertEquals(INSUFFICIENT_PRIVILEGE, sql("DROP TABLE entry"));
    }

    @Test
    void aMailArrivesWithItsLetters() {
        post("/desk/mail", "subscriber@client.example");

        Mailbox.Mail mail = Mailbox.awaitTo("subscriber@client.example");
        assertEquals("Сертификат для работы в Интернет-Банке", mail.subject());
        assertEquals(List.of("https://bank.example/l/1"), mail.links());
        assertTrue(Mailbox.to("nobody@client.example").isEmpty());
    }

    @Test
    void aTopicIsReadAndWrittenUnderThePrefixOfThisTest() {
        Topic topic = Topic.named("surguch.requests.v1");
        post("/desk/note", "said by the desk");
        topic.write("key", "said by a stranger", Map.of("ce_type", "forged"));

        assertEquals("said by a stranger", topic.await("key", 1).getFirst().value());
        assertTrue(topic.await("key", record -> record.headers().lastHeader("ce_type") != null)
                .topic()
                .matches("[0-9a-z]+-surguch\\.requests\\.v1"));
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/desk").statusCode();
    }

    private static String sql(String statement) {
        return post("/desk/sql", statement);
    }

    private static String post(String path, String body) {
        return given().auth()
                .oauth2(Bearer.of("operator", "ivanova"))
                .body(body)
                .post(path)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300))
                .extract()
                .asString();
    }
}
