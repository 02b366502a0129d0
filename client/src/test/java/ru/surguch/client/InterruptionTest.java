package ru.surguch.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ru.surguch.client.carrier.Kind;

/** Breaks the journey off at every moment when it acts on bank or token, and repeats the command that was broken off. */
class InterruptionTest {

    @TempDir
    Path place;

    @TestFactory
    Stream<DynamicTest> brokenOffAnywhereTheSameCommandGoesOn() throws IOException {
        int steps = play(Interruption.never());
        assertTrue(steps >= 15, steps + " steps");
        return Stream.<IntFunction<Interruption>>of(Interruption::before, Interruption::after)
                .flatMap(kind -> IntStream.rangeClosed(1, steps).mapToObj(kind))
                .map(interruption -> DynamicTest.dynamicTest(interruption.toString(), () -> play(interruption)));
    }

    private int play(Interruption interruption) throws IOException {
        try (Desk desk = Desk.with(Files.createTempDirectory(place, "desk"), Kind.TOKEN)) {
            untilDone(desk, interruption, "request", "--email", "ivanov@example.org", "--phone", "+79161234567");
            desk.bank.issue();
            String link = desk.bank.link().toString();
            untilDone(desk, interruption, "act", "--link", link);
            untilDone(desk, interruption, "save", "--link", link);

            assertEquals(1, desk.bank.idempotencyKeys.size(), "one Idempotency-Key");
            assertEquals(2, desk.keys(), "the current key and one new key");
            assertEquals(2, desk.certificates().size());
            assertTrue(desk.certificates().contains(desk.bank.only().certificate));
            assertTrue(desk.bank.only().saved);
        }
        return interruption.steps();
    }

    private static void untilDone(Desk desk, Interruption interruption, String... command) {
        Function<String[], Integer> code = once(desk, interruption);
        for (int attempt = 0; attempt < 3; attempt++) {
            int ended = code.apply(command);
            if (ended == 0) {
                return;
            }
            assertEquals(3, ended, "broken off, not refused");
        }
        throw new AssertionError(command[0] + " never ended");
    }

    private static Function<String[], Integer> once(Desk desk, Interruption interruption) {
        return command -> {
            try {
                return desk.run(interruption, command).code();
            } catch (Interruption.Crash crash) {
                return 3;
            }
        };
    }
}
