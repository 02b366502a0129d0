package ru.surguch.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Who still needs the infrastructure: each user keeps one connection open for as long as it lives, so that its death
 * gives the lease back. With no lease for a while, the last one out switches off the light.
 */
final class Leases implements Server {
    private final ServerSocket door;
    private int held;
    private Instant idleSince = Instant.now();
    private boolean closed;

    static Leases open(int port) {
        try {
            Leases leases = new Leases(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(leases::admit);
            return leases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Leases(ServerSocket door) {
        this.door = door;
    }

    /** Returns when nobody has held a lease for that long; from then on none is given. */
    void awaitIdle(Duration patience) throws InterruptedException {
        while (!closeIfIdle(patience)) {
            Thread.sleep(250);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized boolean closeIfIdle(Duration patience) {
        if (held == 0 && Instant.now().isAfter(idleSince.plus(patience))) {
            close();
        }
        return closed;
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                Thread.ofVirtual().start(() -> hold(visitor));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void hold(Socket visitor) {
        if (!take()) {
            return;
        }
        try (visitor) {
            visitor.getOutputStream().write(Lease.GREETING.getBytes(StandardCharsets.US_ASCII));
            visitor.getInputStream().readAllBytes();
        } catch (IOException _) {
            // a killed holder resets its connection: that is a returned lease, too
        } finally {
            giveBack();
        }
    }

    private synchronized boolean take() {
        held += closed ? 0 : 1;
        return !closed;
    }

    private synchronized void giveBack() {
        held--;
        idleSince = Instant.now();
    }
}
