package ru.surguch.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * REST calls with one bearer token. They are all repeatable (GET and PUT), so a service that is away for a moment is asked
 * again.
 */
final class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String token;
    private final String traceId = UUID.randomUUID().toString().replace("-", "");

    Desk(String token) {
        this.token = token;
    }

    /** The W3C trace id that every call from here carries: what it causes, up to the letter, bears the same. */
    String traceId() {
        return traceId;
    }

    JsonNode get(String url) {
        return json(text(url, "application/json"));
    }

    String text(String url, String mediaType) {
        return accepted(send(to(url).header("Accept", mediaType).GET()));
    }

    void put(String url, Object body) {
        accepted(send(to(url).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(written(body)))));
    }

    /** The answer, once it is there and fits. */
    JsonNode await(String url, Predicate<JsonNode> fits) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var answer = send(to(url).header("Accept", "application/json").GET());
            if (answer.statusCode() == 200 && fits.test(json(answer.body()))) {
                return json(answer.body());
            }
            pause();
        }
        throw new IllegalStateException("did not come about within " + PATIENCE.toSeconds() + " s: " + url);
    }

    private HttpRequest.Builder to(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .header("traceparent", "00-" + traceId + "-" + traceId.substring(16) + "-00")
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                var answer = HTTP.send(request.build(), BodyHandlers.ofString());
                if (answer.statusCode() < 500 || Instant.now().isAfter(end)) {
                    return answer;
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("nobody answers", e);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            pause();
        }
    }

    private static String accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + text, e);
        }
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
