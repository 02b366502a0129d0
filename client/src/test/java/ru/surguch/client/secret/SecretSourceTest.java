package ru.surguch.client.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSourceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Пин-1 a", "Пин-1 a\n", "Пин-1 a\r\n", "Пин-1 a\nsecond line"})
    void theFirstLineOfAFileIsTheSecretToTheCharacter(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("pin"), content);

        assertEquals("Пин-1 a", SecretSource.read(file, "PIN").orElseThrow().use(String::new));
    }

    @Test
    void withoutFileAndTerminalThereIsNoSecret() throws IOException {
        assertTrue(SecretSource.read(null, "PIN").isEmpty());
    }
}
