package ru.surguch.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The right to find the infrastructure running; it lasts until it is closed or this process ends. */
public final class Lease implements AutoCloseable {
    static final String GREETING = "surguch\n";
    private final Socket connection;

    /** Empty when no infrastructure answers on that control port. */
    public static Optional<Lease> take(int controlPort) {
        Socket connection = new Socket();
        try {
            connection.connect(new InetSocketAddress("127.0.0.1", controlPort), 2_000);
            connection.setSoTimeout(5_000);
            byte[] greeting = connection.getInputStream().readNBytes(GREETING.length());
            if (Arrays.equals(greeting, GREETING.getBytes(StandardCharsets.US_ASCII))) {
                return Optional.of(new Lease(connection));
            }
            connection.close();
        } catch (IOException _) {
            // nobody there, or somebody else
        }
        return Optional.empty();
    }

    private Lease(Socket connection) {
        this.connection = connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
