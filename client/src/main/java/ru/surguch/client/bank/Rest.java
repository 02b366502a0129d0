package ru.surguch.client.bank;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends one call and reads its answer: 2xx, a "no" with its reason, or nothing that tells what happened. */
final class Rest implements AutoCloseable {

    private static final long LARGEST_ANSWER = 16L * 1024 * 1024; // an act has some hundred KiB
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    static HttpRequest.Builder to(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
    }

    static HttpRequest.Builder json(HttpRequest.Builder request, String method, Object body) {
        return request.header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofByteArray(written(body)));
    }

    private static byte[] written(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T get(HttpRequest.Builder request, Class<T> type) {
        return read(request.header("Accept", "application/json"), type);
    }

    /** @throws BankAway when the answer is not what the API promises */
    <T> T read(HttpRequest.Builder request, Class<T> type) {
        try {
            return JSON.readValue(send(request), type);
        } catch (IOException e) {
            throw new BankAway("ответ не читается", e);
        }
    }

    /** The body of a 2xx. */
    byte[] send(HttpRequest.Builder request) {
        try {
            return accepted(
                    http.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER)));
        } catch (IOException e) {
            throw new BankAway(e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BankAway("прервано", e);
        }
    }

    private static byte[] accepted(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 500) {
            throw new BankAway("HTTP " + status, null);
        }
        if (status < 200 || status >= 300) {
            throw problem(response).refusal();
        }
        return response.body();
    }

    private static Problem problem(HttpResponse<byte[]> response) {
        try {
            Problem problem = JSON.readValue(response.body(), Problem.class);
            return problem.title() == null ? Problem.unreadable(response.statusCode()) : problem;
        } catch (IOException e) {
            return Problem.unreadable(response.statusCode()); // a proxy on the way answers in HTML
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
