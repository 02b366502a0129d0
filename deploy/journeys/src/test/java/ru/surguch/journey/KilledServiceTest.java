package ru.surguch.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.surguch.local.Service;

/** A service is killed a moment after each step of P1 began, and started again: one certificate, and the letter arrives. */
class KilledServiceTest {

    /** Kills the service a moment after the step began, at a time that differs from step to step. */
    private record KillingStage(String service, Random moment) implements Stage {

        @Override
        public <T> T play(String what, Supplier<T> step) {
            var delay = moment.nextInt(600);
            System.out.printf("    %s dies %d ms into «%s»%n", service, delay, what);
            var killer = CompletableFuture.runAsync(
                    this::killAndRestart, CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS));
            var result = step.get();
            killer.join();
            return result;
        }

        private void killAndRestart() {
            Town.stack().kill(service);
            Town.stack().start(service);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Service.REQUEST, Service.APPROVAL, Service.ISSUANCE, Service.NOTIFICATION})
    void theJourneyEndsInExactlyOneCertificateAndTheLetterArrives(String service) {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        var subscriber = Town.fileHolder("survivor-of-" + service);
        var renewed =
                Town.remoteRenewal(new KillingStage(service, new Random(seed))).play(subscriber);

        assertEquals("ACTIVE", renewed.certificate().at("/status/code").asText(), "seed " + seed);
        assertEquals(1, CertificateEvents.serials(renewed.requestId()).size(), "seed " + seed);
        assertTrue(Town.letters().count(subscriber.person().email()) >= 1, "seed " + seed);
        assertTrue(
                subscriber.keys().contains(renewed.certificate().get("serial").asText()), subscriber::keys);
    }
}
