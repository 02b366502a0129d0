package ru.surguch.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens of the development issuer, ready for {@code Authorization: Bearer}. */
public final class Bearer {
    private static final JsonMapper JSON = new JsonMapper();

    private Bearer() {}

    /** A token for one role and one person. */
    public static String of(String role, String subject) {
        return of(role, subject, Map.of());
    }

    /** With further claims; {@code expires_in} is the validity in seconds and may be negative. */
    public static String of(String role, String subject, Map<String, String> claims) {
        Map<String, String> form = new LinkedHashMap<>(claims);
        form.put("role", role);
        form.put("sub", subject);
        String issuer = ConfigProvider.getConfig().getValue(Infrastructure.ISSUER, String.class);
        return accessToken(Http.send(
                issuer + "/token", request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form)))));
    }

    private static String accessToken(String body) {
        try {
            return JSON.readTree(body).get("access_token").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the issuer did not answer with JSON", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
