package ru.surguch.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server on the loopback interface whose data folder outlives it; every login needs its password. */
final class Postgres implements Server {
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path programs = PostgresBinaries.unpacked();
    private final OrdinaryUser user = OrdinaryUser.find();
    private final StateDirectory folder;
    private final Path data;
    private final Password password;
    private final int port;
    private Process server;

    /** Durable means what was committed survives a power cut; tests do without, several times faster. */
    static Postgres start(StateDirectory state, int port, boolean durable) {
        Postgres postgres = new Postgres(state.folder("postgres"), state.password(SUPERUSER), port);
        postgres.stopStale();
        if (!Files.exists(postgres.data.resolve("PG_VERSION"))) {
            postgres.initialise();
        }
        postgres.launch(durable);
        postgres.awaitReady();
        return postgres;
    }

    private Postgres(StateDirectory folder, Password password, int port) {
        this.folder = folder;
        this.data = folder.file("data");
        this.password = password;
        this.port = port;
    }

    Cluster cluster() {
        return new Cluster("jdbc:postgresql://127.0.0.1:%d/".formatted(port), SUPERUSER, password);
    }

    /** Fast shutdown: open transactions are rolled back, clients sent away. */
    @Override
    public void close() {
        stop(server.toHandle());
    }

    // a parent that was killed leaves its server behind, holding the data folder and the port
    private void stopStale() {
        stale().ifPresent(Postgres::stop);
    }

    private Optional<ProcessHandle> stale() {
        return folder.read("data/postmaster.pid")
                .map(text ->
                        Long.parseLong(text.lines().findFirst().orElseThrow().strip()))
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
    }

    private static void stop(ProcessHandle process) {
        run(List.of("sh", "-c", "kill -INT " + process.pid()), ProcessBuilder.Redirect.DISCARD);
        if (!endsWithin(process, Duration.ofSeconds(15))) {
            process.destroyForcibly();
            endsWithin(process, Duration.ofSeconds(5));
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            pause();
        }
        return !process.isAlive();
    }

    private void initialise() {
        // a folder without PG_VERSION is what an interrupted initdb leaves
        folder.forget("data");
        folder.folder("data");
        folder.write("password", password.reveal());
        user.own(folder.path());
        int result = run(
                user.command(initdb()),
                ProcessBuilder.Redirect.to(folder.file("initdb.log").toFile()));
        folder.forget("password");
        if (result != 0) {
            throw new IllegalStateException(
                    "initdb failed: " + folder.read("initdb.log").orElse(""));
        }
    }

    private List<String> initdb() {
        return List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + folder.file("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync");
    }

    private void launch(boolean durable) {
        try {
            server = new ProcessBuilder(user.command(postgres(durable ? "on" : "off")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.file("postgres.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> postgres(String durability) {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("bin/postgres").toString(), "-D", data.toString()));
        for (String setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "fsync=" + durability,
                "full_page_writes=" + durability,
                "synchronous_commit=" + durability)) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    private void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!server.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("PostgreSQL did not start, see " + folder.file("postgres.log"));
            }
            pause();
        }
    }

    private boolean answers() {
        try (var connection = cluster().connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    private static int run(List<String> command, ProcessBuilder.Redirect output) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
