package ru.surguch.local.infra;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mailbox over HTTP: {@code GET /mail[?to=…]}, {@code GET /mail/{n}}, {@code DELETE /mail}; JSON for programs, pages
 * for a browser.
 */
final class Mailbox {
    private static final JsonMapper JSON = new JsonMapper();
    private final MailFolder folder;

    private Mailbox(MailFolder folder) {
        this.folder = folder;
    }

    static LoopbackHttp start(MailFolder folder, int port) {
        Mailbox mailbox = new Mailbox(folder);
        return LoopbackHttp.start(port, Map.of("/mail", mailbox::serve, "/", Mailbox::leadOn));
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.equals("/mail") && method.equals("DELETE")) {
            folder.empty();
            LoopbackHttp.answer(exchange, 204, "text/plain", "");
        } else if (path.equals("/mail") && method.equals("GET")) {
            list(exchange);
        } else if (path.matches("/mail/\\d{1,6}") && method.equals("GET")) {
            one(exchange, folder.find(Integer.parseInt(path.substring("/mail/".length()))));
        } else {
            LoopbackHttp.answer(exchange, 404, "text/plain", "no such page\n");
        }
    }

    private static void leadOn(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "/mail");
        LoopbackHttp.answer(exchange, 303, "text/plain", "");
    }

    private void list(HttpExchange exchange) throws IOException {
        List<String> to =
                LoopbackHttp.form(exchange.getRequestURI().getRawQuery()).getOrDefault("to", List.of());
        List<Mail> mails = folder.all().stream()
                .filter(mail -> to.isEmpty() || to.contains(mail.to()))
                .toList();
        if (wantsPage(exchange)) {
            LoopbackHttp.answer(exchange, 200, "text/html", MailPage.list(mails));
        } else {
            LoopbackHttp.answer(exchange, 200, "application/json", array(mails));
        }
    }

    private static void one(HttpExchange exchange, Optional<Mail> mail) throws IOException {
        if (mail.isEmpty()) {
            LoopbackHttp.answer(exchange, 404, "text/plain", "no such mail\n");
        } else if (wantsPage(exchange)) {
            LoopbackHttp.answer(exchange, 200, "text/html", MailPage.one(mail.get()));
        } else {
            LoopbackHttp.answer(
                    exchange, 200, "application/json", json(mail.get()).toString());
        }
    }

    private static boolean wantsPage(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Accept", List.of()).stream()
                .anyMatch(accept -> accept.contains("text/html"));
    }

    private static String array(List<Mail> mails) {
        var array = JSON.createArrayNode();
        mails.forEach(mail -> array.add(json(mail)));
        return array.toString();
    }

    private static ObjectNode json(Mail mail) {
        ObjectNode node = JSON.createObjectNode()
                .put("number", mail.number())
                .put("received", mail.received().toString())
                .put("from", mail.from())
                .put("to", mail.to())
                .put("subject", mail.subject())
                .put("text", mail.text())
                .put("html", mail.html());
        mail.links().forEach(node.putArray("links")::add);
        return node;
    }
}
