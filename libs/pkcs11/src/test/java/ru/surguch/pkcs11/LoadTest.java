package ru.surguch.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.surguch.gost.ParameterSet;

class LoadTest {

    private Slot slot;
    private Token token;
    private TokenKey key;

    @BeforeEach
    void open() {
        slot = Slot.fresh();
        token = slot.token();
        key = token.generateKeyPair(ParameterSet.CRYPTOPRO_A, "key", new KeyId("01"));
    }

    @AfterEach
    void close() {
        token.close();
        slot.close();
    }

    @Test
    void platformAndVirtualThreadsEachGetTheSignatureOfTheirOwnDigest() throws Exception {
        try (ExecutorService platform = Executors.newFixedThreadPool(8);
                ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> signed = IntStream.range(0, 200)
                    .mapToObj(i -> (i % 2 == 0 ? platform : virtual).submit(() -> signsOwnDigest(i)))
                    .toList();

            for (Future<Boolean> one : signed) {
                assertTrue(one.get());
            }
        }
    }

    private boolean signsOwnDigest(int number) {
        byte[] digest = ParameterSet.CRYPTOPRO_A.streebog().of(new byte[] {(byte) number, 1});
        return key.publicKey().verifies(digest, key.sign(digest));
    }

    @Test
    void aModuleThatIsInitialisedAnewUnderLoadCostsNoSignature() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                counts.add(callers.submit(() -> {
                    int done = 0;
                    for (; !enough.get(); done++) {
                        assertTrue(signsOwnDigest(done));
                    }
                    return done;
                }));
            }
            for (int i = 0; i < 3; i++) {
                Thread.sleep(150);
                slot.restart();
            }
            enough.set(true);
            for (Future<Integer> count : counts) {
                assertTrue(count.get() > 0);
            }
        }
    }

    @Test
    void closingUnderLoadLetsRunningSignaturesEndAndTurnsTheRestAway() throws Exception {
        CountDownLatch running = new CountDownLatch(16);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> loops = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                loops.add(callers.submit(() -> {
                    while (signsOwnDigest(1)) {
                        running.countDown();
                    }
                }));
            }
            running.await();
            token.close();
            slot.close();
            for (Future<?> loop : loops) {
                Throwable end =
                        assertThrows(ExecutionException.class, loop::get).getCause();
                assertEquals(HsmBusy.class, end.getClass(), end::toString);
            }
        }
    }
}
