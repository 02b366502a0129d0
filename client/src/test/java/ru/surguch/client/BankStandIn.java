package ru.surguch.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.Fingerprint;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostRefusal;
import ru.surguch.gost.SignedCms;
import ru.surguch.gost.Streebog;

/** request-service and notification-service as their API promises them, in one small server that checks all it is given. */
final class BankStandIn implements AutoCloseable {

    static final String JWT = "a-jwt";
    private static final String CAPABILITY = "a-capability";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One request, as the bank has it. */
    static final class Request {
        final String id = UUID.randomUUID().toString();
        String idempotencyKey;
        JsonNode content;
        CertificationRequest pkcs10;
        GostCertificate signer;
        String state = "SUBMITTED";
        byte[] act;
        byte[] actSignature;
        GostCertificate certificate;
        boolean saved;
    }

    private record Answer(int status, Object body) {}

    private static final class No extends RuntimeException {
        final int status;
        final String code;

        No(int status, String code) {
            super(code);
            this.status = status;
            this.code = code;
        }
    }

    final TestCa ca = new TestCa();
    final Map<String, GostCertificate> current = new HashMap<>();
    final List<Request> requests = new ArrayList<>();
    final Set<String> idempotencyKeys = new HashSet<>();
    final List<String> calls = new ArrayList<>();
    Interruption interruption = Interruption.never();
    String linkNames;
    byte[] actShown;
    GostCertificate certificateShown;
    int failsWith;
    private final Set<Fingerprint> knownKeys = new HashSet<>();
    private final HttpServer server;

    BankStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::handle);
        server.start();
    }

    URI api() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    URI link() {
        return api().resolve("/l/a-token");
    }

    Request only() {
        if (requests.size() != 1) {
            throw new AssertionError(requests.size() + " requests");
        }
        return requests.getFirst();
    }

    /** The officer says yes, the certificate is made, the letter is on its way. */
    void issue() {
        Request request = only();
        request.certificate = ca.issue(request.pkcs10.publicKey());
        request.act = ("%PDF Акт приема-передачи " + request.certificate.serialHex()).getBytes(StandardCharsets.UTF_8);
        request.state = "ISSUED";
    }

    void end(String state) {
        only().state = state;
        knownKeys.remove(only().pkcs10.publicKey().pointFingerprint());
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        try {
            Answer answer = interruption.around(() -> answered(exchange, body));
            send(exchange, answer);
        } catch (Interruption.Crash crash) {
            exchange.close(); // the client hears nothing
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Answer answered(HttpExchange exchange, byte[] body) throws IOException {
        if (failsWith != 0) {
            return new Answer(failsWith, "<html>");
        }
        try {
            return answer(exchange, body);
        } catch (No no) {
            return new Answer(no.status, problem(no.status, no.code));
        } catch (GostRefusal no) {
            return new Answer(422, problem(422, no.reason().name()));
        }
    }

    private static Map<String, Object> problem(int status, String code) {
        return Map.of(
                "type",
                "urn:surguch:problem:" + code,
                "title",
                "Отказ банка " + code,
                "status",
                status,
                "whatToDo",
                "Сделайте иначе");
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body() instanceof byte[] bytes ? bytes : JSON.writeValueAsBytes(answer.body());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer answer(HttpExchange exchange, byte[] body) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String call = exchange.getRequestMethod() + " "
                + String.join("/", Arrays.copyOfRange(path, Math.min(4, path.length), path.length));
        if (path[1].equals("l")) {
            return link(exchange);
        }
        if (path[2].equals("certificates")) {
            requireBearer(exchange, JWT);
            return new Answer(200, current(exchange.getRequestURI().getQuery()));
        }
        return path.length == 3 ? submit(exchange, JSON.readTree(body)) : one(exchange, find(path[3]), call, body);
    }

    private Answer one(HttpExchange exchange, Request request, String call, byte[] body) throws IOException {
        requireBearer(exchange, call.equals("GET ") || call.contains("withdrawal") ? JWT : CAPABILITY);
        return switch (call) {
            case "GET " -> new Answer(200, view(request));
            case "PUT withdrawal" -> withdraw(request);
            case "GET act/content" -> new Answer(200, act(unsaved(request)));
            case "PUT act/signature" -> signAct(unsaved(request), JSON.readTree(body));
            case "GET certificate" -> new Answer(200, release(unsaved(request), exchange));
            case "PUT saving" -> save(unsaved(request), JSON.readTree(body));
            default -> throw new No(404, call);
        };
    }

    private static void requireBearer(HttpExchange exchange, String token) {
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new No(401, "unauthenticated");
        }
    }

    private Request find(String id) {
        return requests.stream()
                .filter(request -> request.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new No(404, "request-unknown"));
    }

    private static Request unsaved(Request request) {
        if (request.saved) {
            throw new No(409, "already-saved"); // stricter than the bank: the link is of no use at all any more
        }
        return request;
    }

    // The address in the answer leads to nobody: the client must not go there.
    private Answer link(HttpExchange exchange) {
        requireNoBearer(exchange);
        if (only().saved) {
            throw new No(410, "link-closed");
        }
        return new Answer(
                200,
                Map.of(
                        "requestId",
                        linkNames == null ? only().id : linkNames,
                        "capability",
                        CAPABILITY,
                        "expiresAt",
                        "2030-01-01T00:00:00Z",
                        "requestsUrl",
                        "http://attacker.invalid/v1/requests"));
    }

    private static void requireNoBearer(HttpExchange exchange) {
        if (exchange.getRequestHeaders().containsKey("Authorization")) {
            throw new No(400, "token-sent-to-link");
        }
    }

    private Map<String, Object> current(String query) {
        GostCertificate certificate = current.get(query.replace("carrier=", ""));
        if (certificate == null) {
            throw new No(404, "no-current-certificate");
        }
        return Map.of(
                "owner", "Иванов Иван Иванович",
                "organization", "ООО Ромашка",
                "serial", certificate.serialHex(),
                "notBefore", certificate.notBefore().toString(),
                "notAfter", certificate.notAfter().toString(),
                "carrier", Map.of("kind", query.replace("carrier=", "")),
                "state", Map.of("code", "ACTIVE", "label", "Действует"));
    }

    private Answer submit(HttpExchange exchange, JsonNode content) {
        requireBearer(exchange, JWT);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        idempotencyKeys.add(key);
        for (Request known : requests) {
            if (known.idempotencyKey.equals(key)) {
                return repeated(known, content);
            }
        }
        Request request = new Request();
        request.idempotencyKey = key;
        request.content = content;
        request.pkcs10 = CertificationRequest.of(bytes(content, "pkcs10"));
        request.signer = current.get(content.at("/carrier/kind").asText());
        SignedCms.parse(bytes(content, "signature")).verify(request.pkcs10.der(), request.signer);
        requireTakeable(request);
        requests.add(request);
        return new Answer(201, view(request));
    }

    private static Answer repeated(Request known, JsonNode content) {
        if (!known.content.equals(content)) {
            throw new No(422, "other-content");
        }
        return new Answer(200, view(known));
    }

    private void requireTakeable(Request request) {
        if (!request.content.get("email").asText().contains("@")) {
            throw new No(400, "malformed");
        }
        if (requests.stream()
                .anyMatch(other -> !Set.of("REJECTED", "WITHDRAWN", "REFUSED").contains(other.state))) {
            throw new No(409, "open-request-exists");
        }
        if (!knownKeys.add(request.pkcs10.publicKey().pointFingerprint())) {
            throw new No(409, "key-already-known");
        }
    }

    private static byte[] bytes(JsonNode content, String field) {
        return content.get(field).asText().getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<String, Object> view(Request request) {
        Map<String, Object> view = new HashMap<>(Map.of(
                "id",
                request.id,
                "procedure",
                "remote-renewal",
                "state",
                Map.of("code", request.state, "label", "состояние " + request.state),
                "promisedAt",
                "2026-11-23T12:00:00+03:00",
                "timeline",
                List.of(Map.of("at", "2026-11-23T09:00:00+03:00", "code", "SUBMITTED", "label", "Передан в банк")),
                "next",
                Map.of("who", "BANK", "label", "Банк проверяет запрос")));
        if (request.certificate != null) {
            view.put(
                    "certificate",
                    Map.of(
                            "serial", request.certificate.serialHex(),
                            "notBefore", request.certificate.notBefore().toString(),
                            "notAfter", request.certificate.notAfter().toString()));
        }
        return view;
    }

    private Answer withdraw(Request request) {
        end("WITHDRAWN");
        return new Answer(200, view(request));
    }

    private Map<String, Object> act(Request request) {
        byte[] digest = Streebog.BITS_256.of(request.act);
        return Map.of(
                "documentId", "../" + request.id,
                "content", Base64.getEncoder().encodeToString(actShown == null ? request.act : actShown),
                "streebog256", HexFormat.of().withUpperCase().formatHex(digest));
    }

    private Answer signAct(Request request, JsonNode content) {
        byte[] signature = bytes(content, "signature");
        SignedCms.parse(signature).verify(request.act, request.signer);
        request.actSignature = request.actSignature == null ? signature : request.actSignature;
        request.state = "ACT_SIGNED";
        return new Answer(204, new byte[0]);
    }

    private byte[] release(Request request, HttpExchange exchange) {
        if (request.actSignature == null) {
            throw new No(409, "act-not-signed");
        }
        if (!exchange.getRequestHeaders().getFirst("Accept").equals("application/x-pkcs7-certificates")) {
            throw new No(406, "not-acceptable");
        }
        return ca.chain(certificateShown == null ? request.certificate : certificateShown)
                .p7b();
    }

    private Answer save(Request request, JsonNode content) {
        if (!new BigInteger(content.get("serial").asText(), 16).equals(request.certificate.serial())) {
            throw new No(422, "other-certificate");
        }
        request.saved = true;
        request.state = "ACTIVE";
        current.put(request.content.at("/carrier/kind").asText(), request.certificate);
        return new Answer(204, new byte[0]);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
