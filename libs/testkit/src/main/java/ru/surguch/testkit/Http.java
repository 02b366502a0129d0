package ru.surguch.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;

/** Plain calls to the infrastructure's own pages. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() {}

    /** The body of a 2xx answer; anything else fails the test. */
    static String send(String url, UnaryOperator<HttpRequest.Builder> detail) {
        try {
            var request = detail.apply(HttpRequest.newBuilder(URI.create(url))).build();
            var response = CLIENT.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(url + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
