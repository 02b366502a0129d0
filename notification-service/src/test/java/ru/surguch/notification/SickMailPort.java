package ru.surguch.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Points the mailer at a port where nobody listens until the test starts a {@link SickMailServer} there. */
public final class SickMailPort implements QuarkusTestResourceLifecycleManager {

    // after the infrastructure, whose mail sink it replaces
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        try (var free = new ServerSocket(0)) {
            return Map.of("quarkus.mailer.port", String.valueOf(free.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
