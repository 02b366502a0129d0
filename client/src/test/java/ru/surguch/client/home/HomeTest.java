package ru.surguch.client.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.surguch.client.refusal.Refusal;

class HomeTest {

    record Note(String text, Integer count) {}

    @TempDir
    Path place;

    @Test
    void onlyTheOwnerMayLookIntoTheFolderAndItsFiles() throws IOException {
        try (Home home = Home.open(place.resolve("home"))) {
            Path file = home.write("a.json", "a".getBytes(StandardCharsets.US_ASCII));

            assertEquals("rwx------", permissions(place.resolve("home")));
            assertEquals("rw-------", permissions(file));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aNoteComesBackAsItWasWritten() {
        try (Home home = Home.open(place)) {
            home.write("note.json", new Note("сургуч", null));

            assertEquals(Optional.of(new Note("сургуч", null)), home.read("note.json", Note.class));
            assertEquals(Optional.empty(), home.read("other.json", Note.class));
        }
    }

    @Test
    void whatACrashLeftBesideAFileNeitherCountsNorHinders() throws IOException {
        try (Home home = Home.open(place)) {
            home.write("note.json", new Note("old", 1));
            Files.writeString(place.resolve("note.json.new"), "{\"text\": \"ha");

            assertEquals(Optional.of(new Note("old", 1)), home.read("note.json", Note.class));
            home.write("note.json", new Note("new", 2));
            assertEquals(Optional.of(new Note("new", 2)), home.read("note.json", Note.class));
            assertTrue(Files.notExists(place.resolve("note.json.new")));
        }
    }

    @Test
    void twoCommandsAtOnceAreNotLetIn() {
        try (Home first = Home.open(place)) {
            Refusal refusal = assertThrows(Refusal.class, () -> Home.open(place));

            assertEquals(HomeWhy.IN_USE, refusal.why());
            assertTrue(Files.isDirectory(first.path(".")));
        }
        Home.open(place).close();
    }
}
