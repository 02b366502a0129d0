package ru.surguch.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;

/** The rules that only the database can keep when everybody comes at once. */
@DeskTest
class RaceTest {

    private static final int AT_ONCE = 8;

    @Test
    void oneOfManyRequestsForASlotIsTaken() throws Exception {
        var holder = Holder.enrolled();
        var calls = calls(() -> holder.submission(SoftwareKey.generate(ParameterSet.TC26_256_A)), holder);

        assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), statuses(calls));
    }

    @Test
    void oneOfManySubscribersGetsAKey() throws Exception {
        var key = SoftwareKey.generate(ParameterSet.TC26_256_A);
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var holder = Holder.enrolled();
            var submission = holder.submission(key);
            calls.add(() -> holder.submit(submission));
        }

        assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), statuses(calls));
    }

    @Test
    void aRequestSentManyTimesIsOneRequest() throws Exception {
        var holder = Holder.enrolled();
        var name = UUID.randomUUID().toString();
        var submission = holder.submission(SoftwareKey.generate(ParameterSet.TC26_256_A));
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < AT_ONCE; i++) {
            calls.add(() -> holder.submit(name, submission));
        }

        assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 201), statuses(calls));
    }

    @Test
    void aNewSubscriberRecordedManyTimesIsOneSubscriber() throws Exception {
        var login = "ivanov-" + UUID.randomUUID();
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < AT_ONCE; i++) {
            calls.add(() -> Holder.operator().body(Holder.record(Holder.EMAIL)).put("/v1/subscribers/" + login));
        }

        assertEquals(List.of(204, 204, 204, 204, 204, 204, 204, 204), statuses(calls));
    }

    @Test
    void anActSignedManyTimesIsSaidOnce() throws Exception {
        var renewal = Holder.enrolled().renewal();
        var certificate = renewal.issue();
        var signature = renewal.holder().sign(renewal.act());
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < AT_ONCE; i++) {
            calls.add(() -> renewal.putSignature(signature));
        }

        assertEquals(List.of(204, 204, 204, 204, 204, 204, 204, 204), statuses(calls));
        renewal.save(certificate.serialHex());
        assertEquals(
                ru.surguch.contracts.CertificateSaved.class,
                Elsewhere.heard(renewal.number(), 3).getClass());
    }

    private static List<Callable<Response>> calls(
            java.util.function.Supplier<java.util.Map<String, Object>> submissions, Holder holder) {
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var submission = submissions.get();
            calls.add(() -> holder.submit(submission));
        }
        return calls;
    }

    private static List<Integer> statuses(List<Callable<Response>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var statuses = new ArrayList<Integer>();
            for (Future<Response> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().statusCode());
            }
            return statuses.stream().sorted().toList();
        }
    }
}
