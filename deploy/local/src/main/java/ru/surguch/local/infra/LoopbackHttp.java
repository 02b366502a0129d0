package ru.surguch.local.infra;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** The JDK's HTTP server on the loopback interface, with the few answers that the mailbox and the issuer give. */
final class LoopbackHttp implements Server {
    private final HttpServer server;

    static LoopbackHttp start(int port, Map<String, HttpHandler> handlers) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            handlers.forEach((path, handler) -> server.createContext(path, answering(handler)));
            server.start();
            return new LoopbackHttp(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LoopbackHttp(HttpServer server) {
        this.server = server;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Name and values of an {@code application/x-www-form-urlencoded} text or a query; null is an empty one. */
    static Map<String, List<String>> form(String encoded) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 1 ? "" : decode(parts[1]);
            form.computeIfAbsent(decode(parts[0]), _ -> new ArrayList<>()).add(value);
        }
        form.remove("");
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    // without this the JDK's server drops the connection silently
    private static HttpHandler answering(HttpHandler handler) {
        return exchange -> {
            try {
                handler.handle(exchange);
            } catch (IllegalArgumentException e) {
                answer(exchange, 400, "text/plain", e.getMessage() + "\n");
            } catch (RuntimeException e) {
                e.printStackTrace();
                answer(exchange, 500, "text/plain", e + "\n");
            } finally {
                exchange.close();
            }
        };
    }
}
