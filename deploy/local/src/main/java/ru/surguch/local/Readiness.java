package ru.surguch.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Waits until a service says that it is ready. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Readiness() {}

    static void await(String url, Program program) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isReady(url)) {
            if (program.running().isEmpty() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("a service did not become ready, see " + program.log());
            }
            pause();
        }
    }

    private static boolean isReady(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
