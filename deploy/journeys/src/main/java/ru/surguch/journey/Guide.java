package ru.surguch.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import ru.surguch.local.Service;
import ru.surguch.local.Stack;

/** What a newcomer can do next with a running stack: the text of {@code guide.txt} with this machine's addresses. */
final class Guide {

    private Guide() {}

    static String to(Stack stack, Map<String, Path> tokens, Path client) {
        return text().replace("{request}", stack.url(Service.REQUEST))
                .replace("{approval}", stack.url(Service.APPROVAL))
                .replace("{issuance}", stack.url(Service.ISSUANCE))
                .replace("{notification}", stack.url(Service.NOTIFICATION))
                .replace("{mailbox}", stack.infra().mailbox())
                .replace("{issuer}", stack.infra().issuer())
                .replace("{logs}", stack.logs().toString())
                .replace("{subscriber}", tokens.get("subscriber").toString())
                .replace("{operator}", tokens.get("operator").toString())
                .replace("{client}", client.toString())
                .replace("{tokens}", list(tokens));
    }

    private static String list(Map<String, Path> tokens) {
        return tokens.entrySet().stream()
                .map(token -> "  %-14s %s".formatted(token.getKey(), token.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String text() {
        try (InputStream text = Guide.class.getResourceAsStream("/guide.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
