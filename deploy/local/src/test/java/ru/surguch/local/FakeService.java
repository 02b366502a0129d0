package ru.surguch.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A program with a service's manners: its port, readiness, environment, and what it saw when it was stopped. */
public final class FakeService {

    private FakeService() {}

    public static void main(String... arguments) throws IOException {
        if (arguments.length > 0) {
            holdCeremony(arguments);
            return;
        }
        if (System.getenv("QUARKUS_DATASOURCE_USERNAME").startsWith("broken")) {
            throw new IllegalStateException("this one never starts");
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring(1);
            byte[] value = System.getenv().getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(value);
            }
        });
        server.start();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> System.out.println("stopped, Kafka there: " + isKafkaThere())));
    }

    /** Packs this class into a jar that {@code java -jar} runs. */
    static Path packedInto(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        Path jar = folder.resolve("fake.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = FakeService.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
        return jar;
    }

    // like issuance-service's own: refuses to overwrite
    private static void holdCeremony(String... arguments) throws IOException {
        String out = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--out="))
                .findFirst()
                .orElseThrow()
                .substring("--out=".length());
        Files.writeString(Path.of(out, "issuing.pem"), String.join(" ", arguments), StandardOpenOption.CREATE_NEW);
    }

    private static boolean isKafkaThere() {
        String[] address = System.getenv("KAFKA_BOOTSTRAP_SERVERS").split(":");
        try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }
}
