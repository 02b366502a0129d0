package ru.surguch.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.surguch.gost.ParameterSet;

class TokenPoolTest {

    private static final KeyTemplates KEY =
            new KeyTemplates(VendorProfile.named("softhsm"), ParameterSet.CRYPTOPRO_A, "key", new KeyId("01"));
    private static final Template PRIVATE_KEYS = Template.of(ObjectClass.PRIVATE_KEY);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private Slot slot;
    private TokenPool pool;

    @BeforeEach
    void open() {
        slot = Slot.fresh();
        pool = pool(Duration.ofMillis(200), Duration.ofSeconds(1));
        pool.call(session -> session.random(1)); // logged in
    }

    private TokenPool pool(Duration waiting, Duration calling) {
        return slot.pool(new PoolLimits(1, waiting, calling, Duration.ofMillis(100), Duration.ofSeconds(1)));
    }

    @AfterEach
    void close() {
        answer.countDown();
        pool.close();
        slot.close();
    }

    @Test
    void whoFindsNoFreeSessionInTimeIsTurnedAwayUndone() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = callers.submit(() -> pool.call(session -> {
                begun.countDown();
                return waitForAnswer(1);
            }));
            begun.await();

            assertThrows(HsmBusy.class, () -> pool.call(session -> 2));
            answer.countDown();
            assertEquals(1, first.get());
        }
    }

    @Test
    void aCallThatIsGivenUpBeforeItActedWillNotActLater() {
        assertThrows(
                HsmBusy.class,
                () -> pool.call(session -> {
                    waitForAnswer(0);
                    return session.generateKeyPair(KEY);
                }));
        answer.countDown();

        assertTrue(pool.call(session -> session.find(PRIVATE_KEYS)).isEmpty());
    }

    @Test
    void aCallThatIsGivenUpAfterItActedHasAnUnknownOutcome() {
        assertThrows(
                HsmUnknownOutcome.class,
                () -> pool.call(session -> {
                    session.generateKeyPair(KEY);
                    return waitForAnswer(0);
                }));
        answer.countDown();

        assertEquals(1, pool.call(session -> session.find(PRIVATE_KEYS)).size());
    }

    @Test
    void whatWasNotBegunIsDoneOnceMoreWithNewSessions() {
        int[] times = {0};
        int done = pool.call(session -> {
            if (times[0]++ == 0) {
                throw new P11Failure(Call.SIGN, ReturnCode.SESSION_HANDLE_INVALID.code());
            }
            return times[0];
        });

        assertEquals(2, done);
    }

    @Test
    void whatBrokeOffIsNotDoneAgain() {
        int[] times = {0};
        assertThrows(
                HsmUnknownOutcome.class,
                () -> pool.call(session -> {
                    times[0]++;
                    throw new P11Failure(Call.SIGN, ReturnCode.DEVICE_ERROR.code());
                }));

        assertEquals(1, times[0]);
        assertEquals(1, pool.call(session -> session.random(1)).length);
    }

    @Test
    void handlesFromBeforeAFinalisationAreNotUsed() {
        Function<Session, Sessions> login = Session::login;
        Sessions before = pool.call(login);
        slot.restart();

        assertTrue(before != pool.call(login));
    }

    @Test
    void aClosedPoolTurnsEverybodyAway() {
        pool.close();

        assertThrows(HsmBusy.class, () -> pool.call(session -> 1));
    }

    @Test
    void closingWaitsForWorkThatRuns() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<byte[]> running = callers.submit(() -> pool.call(session -> {
                begun.countDown();
                waitForAnswer(0);
                return session.random(8);
            }));
            begun.await();
            Future<?> closing = callers.submit(pool::close);
            assertThrows(TimeoutException.class, () -> closing.get(200, TimeUnit.MILLISECONDS));
            answer.countDown();
            closing.get();

            assertEquals(8, running.get().length);
        }
    }

    @Test
    void workThatDoesNotEndKeepsThePoolFromClosing() {
        assertThrows(HsmBusy.class, () -> pool.call(session -> waitForAnswer(0)));

        assertThrows(HsmBusy.class, pool::close);
    }

    @Test
    void callersOnVirtualThreadsDoNotHoldTheirCarriers() throws Exception {
        pool.close();
        pool = pool(Duration.ofSeconds(10), Duration.ofSeconds(10));
        try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> callers = IntStream.range(
                            0, 4 * Runtime.getRuntime().availableProcessors())
                    .mapToObj(i -> virtual.submit(() -> pool.call(session -> waitForAnswer(i))))
                    .toList();

            assertEquals("ran", virtual.submit(() -> "ran").get(5, TimeUnit.SECONDS));
            answer.countDown();
            for (int i = 0; i < callers.size(); i++) {
                assertEquals(i, callers.get(i).get());
            }
        }
    }

    private <T> T waitForAnswer(T value) {
        try {
            answer.await();
            return value;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
