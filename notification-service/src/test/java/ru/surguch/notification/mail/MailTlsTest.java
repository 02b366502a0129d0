package ru.surguch.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTlsTest {

    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");

    @ParameterizedTest
    @CsvSource({"prod, REQUIRED", "staging, REQUIRED", "local, DISABLED", "dev, DISABLED", "test, DISABLED"})
    void lettersLeaveOverTlsEverywhereButOnADevelopersMachine(String profile, String tls) throws IOException {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile(profile)
                .withSources(new PropertiesConfigSource(SETTINGS.toUri().toURL()))
                .build();
        assertEquals(tls, config.getConfigValue("quarkus.mailer.start-tls").getValue());
    }
}
