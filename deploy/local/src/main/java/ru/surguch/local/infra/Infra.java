package ru.surguch.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The real servers, running side by side on one state directory. */
final class Infra implements Server {
    private static final List<String> DATA = List.of("postgres", "kafka", "mail");

    private final StateDirectory state;
    private final Ports ports;
    private final FileLock lock;
    private final Deque<Server> running = new ArrayDeque<>();
    private Leases leases;

    /** Refuses when another one runs on this state directory. */
    Infra(StateDirectory state) {
        this.state = state;
        this.ports = new Ports(state);
        this.lock = state.lock("infra.lock")
                .orElseThrow(() -> new IllegalStateException("the infrastructure already runs on " + state.path()));
    }

    /** Starts what is asked for and announces where it answers. */
    synchronized Addresses start(Options options) {
        if (!options.durable()) {
            DATA.forEach(state::forget);
        }
        Optional<Servers> servers = options.mailAndIssuerOnly() ? Optional.empty() : Optional.of(startServers(options));
        MailFolder folder = new MailFolder(state);
        opened(MailServer.start(folder, ports.port("smtp")));
        opened(Mailbox.start(folder, ports.port("mailbox")));
        opened(DevelopmentIssuer.start(state, ports.port("issuer")));
        leases = opened(Leases.open(ports.port("control")));
        return announced(servers);
    }

    /** Blocks until nobody has needed it for the lease time; for ever when there is none. */
    void awaitUnneeded(Options options) throws InterruptedException {
        if (options.leaseTime().isEmpty()) {
            Thread.currentThread().join();
        }
        leases.awaitIdle(options.leaseTime().orElseThrow());
    }

    /** Waits for a start under way, then stops everything, last started first. */
    @Override
    public synchronized void close() {
        retract();
        while (!running.isEmpty()) {
            running.pop().close();
        }
        release();
    }

    // after `mvn clean` the file may already be that of the next one
    private void retract() {
        Addresses.read(state)
                .filter(announced -> announced.pid() == ProcessHandle.current().pid())
                .ifPresent(_ -> state.forget(Addresses.FILE));
    }

    private void release() {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Servers(Cluster postgres, String kafka) {}

    private Servers startServers(Options options) {
        var postgres = CompletableFuture.supplyAsync(
                () -> opened(Postgres.start(state, ports.port("postgres"), options.durable())));
        var kafka = CompletableFuture.supplyAsync(
                () -> opened(Kafka.start(state, ports.port("kafka"), ports.port("kafka-controller"))));
        CompletableFuture.allOf(postgres, kafka).join();
        return new Servers(postgres.join().cluster(), kafka.join().bootstrap());
    }

    private <T extends Server> T opened(T server) {
        synchronized (running) {
            running.push(server);
        }
        return server;
    }

    private Addresses announced(Optional<Servers> servers) {
        Addresses addresses = new Addresses(
                ProcessHandle.current().pid(),
                ports.chosen("control"),
                servers.map(Servers::postgres),
                servers.map(Servers::kafka),
                ports.chosen("smtp"),
                "http://127.0.0.1:%d/mail".formatted(ports.chosen("mailbox")),
                "http://127.0.0.1:%d".formatted(ports.chosen("issuer")));
        addresses.announce(state);
        return addresses;
    }
}
