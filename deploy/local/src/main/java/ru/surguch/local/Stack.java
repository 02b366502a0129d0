package ru.surguch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.surguch.local.infra.Addresses;
import ru.surguch.local.infra.Ports;
import ru.surguch.local.infra.StateDirectory;

/**
 * The whole bank on one machine: infrastructure, ceremony, services, each a process of its own.
 *
 * <p>Whatever ends this JVM, Ctrl-C included, stops the services first and then the servers under them. Even a
 * {@code kill -9} of it leaves nothing for long: the infrastructure misses its lease, and the next start ends orphans.
 */
public final class Stack implements AutoCloseable {
    private final StateDirectory state;
    private final List<Service> services;
    private final Foundation foundation;
    private final Optional<CaFolder> authority;
    private final Map<String, Integer> ports;
    private final Consumer<String> progress;
    private Optional<FileLock> lock = Optional.empty();
    private boolean closed;
    private boolean stays;

    /** The four desks of a checkout on this state; {@code progress} is told of each step. */
    public static Stack of(Path root, Path folder, Consumer<String> progress) {
        StateDirectory state = StateDirectory.at(folder);
        Path target = root.resolve("deploy/local/target");
        String classPath = target.resolve("local.jar") + ":" + target.resolve("lib") + "/*";
        CaFolder authority = new CaFolder(state, KeyHome.chosen(root, state));
        return new Stack(state, Service.desks(root), classPath, Optional.of(authority), progress);
    }

    Stack(
            StateDirectory state,
            List<Service> services,
            String classPath,
            Optional<CaFolder> authority,
            Consumer<String> progress) {
        this.state = state;
        this.services = services;
        this.foundation = new Foundation(state, classPath);
        this.authority = authority;
        this.ports = ports(state, services);
        this.progress = progress;
    }

    /** Starts everything and returns when every service is ready; it ends with this JVM. */
    public void start() {
        start(foundation::lay);
    }

    /** Starts everything and lets it run on after this JVM has ended, until {@link #stop(Path)}. */
    public void startToStay() {
        start(foundation::layToStay);
        stays = true;
    }

    /** Starts one service again and returns when it is ready. */
    public void start(String name) {
        Service service = service(name);
        launch(service);
        Readiness.await(url(name), program(service));
    }

    /** {@code kill -9} of one service. */
    public void kill(String name) {
        program(service(name)).kill();
    }

    /** The address of a service, without a slash at its end. */
    public String url(String name) {
        return "http://127.0.0.1:" + ports.get(name);
    }

    public Addresses infra() {
        return foundation.addresses();
    }

    /** Where every process of the stack writes what it has to say. */
    public Path logs() {
        return state.folder("logs").path();
    }

    /** Lets the bank know certificates of a CA it had before; to be said before the start. */
    public void trust(String name, String pem) {
        authority.orElseThrow().trust(name, pem);
    }

    /** The PKCS#11 library of the machine's software tokens; none where the authority's keys are in files. */
    public Optional<Path> module() {
        return authority.flatMap(CaFolder::module);
    }

    /** Stops the services, then what they stand on. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        stopPrograms(state);
        foundation.close();
        lock.ifPresent(Stack::release);
    }

    /** Stops what runs on this state, whoever started it; false when nothing did. */
    public static boolean stop(Path folder) {
        StateDirectory state = StateDirectory.at(folder);
        boolean ran = Foundation.isLaid(state);
        stopPrograms(state);
        Foundation.stop(state);
        return ran;
    }

    private void start(Runnable lay) {
        refuseSecond();
        // services whose launcher was killed
        stopPrograms(state);
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeUnlessItStays));
        step("PostgreSQL, Kafka, mailbox, token issuer", lay);
        authority.ifPresent(ca -> step("root and issuing CA", () -> ca.holdCeremony(service(Service.ISSUANCE))));
        step("services", this::startServices);
    }

    private void refuseSecond() {
        lock = lock.or(() -> state.lock("stack.lock"));
        if (lock.isEmpty() || Foundation.isLaid(state)) {
            throw new IllegalStateException(
                    "the stack already runs on " + state.path() + ": `make down` stops the one of `make up`");
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startServices() {
        services.forEach(this::launch);
        services.forEach(service -> Readiness.await(url(service.name()), program(service)));
    }

    private synchronized void launch(Service service) {
        if (closed) {
            throw new IllegalStateException("the stack is being stopped");
        }
        ServiceConfig config = new ServiceConfig(infra(), authority, new KeyFolder(state), ports);
        program(service)
                .start(
                        service.jar(),
                        config.environment(service, foundation.database(service.database())),
                        config.settings(service));
    }

    private void step(String name, Runnable work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException e) {
            throw isClosed() ? new IllegalStateException("interrupted; everything is stopped", e) : e;
        }
        progress.accept("%-42s ready in %.1f s".formatted(name, (System.nanoTime() - start) / 1e9));
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void closeUnlessItStays() {
        if (!stays) {
            close();
        }
    }

    private Service service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such service: " + name));
    }

    private Program program(Service service) {
        return new Program(state, service.name());
    }

    private static void stopPrograms(StateDirectory state) {
        Program.known(state).parallelStream().forEach(Program::stop);
    }

    private static Map<String, Integer> ports(StateDirectory state, List<Service> services) {
        Ports chosen = new Ports(state);
        return services.stream().map(Service::name).collect(Collectors.toMap(Function.identity(), chosen::port));
    }
}
