package ru.surguch.testkit;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "desk"))
class SecondInfrastructureTest {

    @Test
    void severalTestClassesOfAServiceUseTheResource() {
        given().auth()
                .oauth2(Bearer.of("operator", "ivanova"))
                .get("/desk")
                .then()
                .statusCode(200);
    }
}
