package ru.surguch.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.surguch.local.infra.StateDirectory;

/** Tokens of the development issuer, one per role of the bank. */
public final class Tokens {
    /** Who plays which role on this machine. */
    static final Map<String, String> CAST = cast();

    private Tokens() {}

    /** A token for this role and person, valid for a working day; {@code issuer} is the issuer's address. */
    public static String of(String issuer, String role, String subject) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("role=" + role + "&sub=" + subject))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.send(request, BodyHandlers.ofString()).body();
            return new JsonMapper().readTree(body).get("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a token file for each role and answers where, role by role. */
    public static Map<String, Path> write(Path folder, String issuer) {
        StateDirectory state = StateDirectory.at(folder);
        Map<String, Path> files = new LinkedHashMap<>();
        CAST.forEach((role, subject) -> {
            state.write("tokens/" + role + ".jwt", of(issuer, role, subject));
            files.put(role, state.file("tokens/" + role + ".jwt"));
        });
        return files;
    }

    private static Map<String, String> cast() {
        Map<String, String> cast = new LinkedHashMap<>();
        cast.put("subscriber", "ivanov");
        cast.put("internet-bank", "internet-bank");
        cast.put("operator", "petrov");
        cast.put("supervisor", "sidorova");
        cast.put("support", "kuznetsov");
        cast.put("ca-admin", "admin");
        cast.put("auditor", "auditor");
        return cast;
    }
}
