package ru.surguch.local;

import java.util.List;
import ru.surguch.local.infra.Addresses;
import ru.surguch.local.infra.Database;
import ru.surguch.local.infra.Databases;
import ru.surguch.local.infra.InfraProcess;
import ru.surguch.local.infra.Lease;
import ru.surguch.local.infra.StateDirectory;
import ru.surguch.local.infra.Topics;

/** What the services stand on: the infrastructure's process, their databases and topics. */
final class Foundation implements AutoCloseable {
    private final StateDirectory state;
    private final String classPath;
    private InfraProcess process;
    private Addresses addresses;
    private Lease lease;

    Foundation(StateDirectory state, String classPath) {
        this.state = state;
        this.classPath = classPath;
    }

    /** Starts it so that it stops by itself soon after this JVM is gone, however it went. */
    void lay() {
        lay(List.of("--durable", "--lease-seconds", "10"));
    }

    /** Starts it so that it stays when this JVM is gone. */
    void layToStay() {
        lay(List.of("--durable"));
    }

    Addresses addresses() {
        return addresses;
    }

    Database database(String name) {
        return new Databases(addresses.postgres().orElseThrow(), state::password).create(name);
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.close();
        }
    }

    static boolean isLaid(StateDirectory state) {
        return Addresses.read(folder(state))
                .flatMap(addresses -> Lease.take(addresses.controlPort()))
                .map(lease -> {
                    lease.close();
                    return true;
                })
                .orElse(false);
    }

    /** Stops the one of this state, whoever started it. */
    static void stop(StateDirectory state) {
        Addresses.read(folder(state)).ifPresent(InfraProcess::stop);
    }

    private void lay(List<String> options) {
        synchronized (this) {
            process = InfraProcess.launch(classPath, folder(state), options);
        }
        addresses = process.awaitReady();
        lease = Lease.take(addresses.controlPort())
                .orElseThrow(() -> new IllegalStateException("the infrastructure stopped as soon as it was ready"));
        Topics.create(addresses.kafka().orElseThrow(), "");
    }

    private static StateDirectory folder(StateDirectory state) {
        return state.folder("infra");
    }
}
