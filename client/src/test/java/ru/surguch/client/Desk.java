package ru.surguch.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ru.surguch.client.carrier.CarriedCertificate;
import ru.surguch.client.carrier.Carrier;
import ru.surguch.client.carrier.FileCarrier;
import ru.surguch.client.carrier.Kind;
import ru.surguch.client.secret.Secret;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.GostCertificate;

/** A subscriber at the desk: a folder, a carrier, the command line, and a bank to talk to. */
final class Desk implements AutoCloseable {

    static final String PASSWORD = "Pa-Ro-L-11";
    static final String NEW_PASSWORD = "No-Vy-J-22";

    /** What a command said. */
    record Said(int code, String out, String err) {
        Said mustSucceed() {
            assertEquals(0, code, err);
            return this;
        }

        Said mustEndWith(int expected) {
            assertEquals(expected, code, out + err);
            return this;
        }
    }

    final BankStandIn bank = new BankStandIn();
    final Path home;
    final Path folder;
    private final Path place;
    private final Kind kind;

    private Desk(Path place, Kind kind) {
        this.place = place;
        this.kind = kind;
        this.home = place.resolve("home");
        this.folder = place.resolve("flash");
        write("jwt", BankStandIn.JWT + "\n");
        write("pin", TestToken.PIN + "\n");
        write("password", PASSWORD + "\n");
        write("new-password", NEW_PASSWORD);
    }

    /** With a blank carrier. */
    static Desk blank(Path place, Kind kind) {
        if (kind == Kind.TOKEN) {
            TestToken.fresh();
        }
        return new Desk(place, kind);
    }

    /** With a current certificate on the carrier. */
    static Desk with(Path place, Kind kind) {
        Desk desk = blank(place, kind);
        desk.run("key", "new").mustSucceed();
        GostCertificate certificate = desk.bank.ca.issue(desk.pkcs10().publicKey());
        Path file = desk.write("current.pem", certificate.pem());
        desk.run("key", "import", file.toString()).mustSucceed();
        desk.bank.current.put(kind.name(), certificate);
        return desk;
    }

    Path write(String name, String content) {
        try {
            return Files.writeString(place.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that {@code key new} has left. */
    CertificationRequest pkcs10() {
        return CertificationRequest.of(files(home, ".p10.pem").getFirst());
    }

    static List<byte[]> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<byte[]> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .toList()) {
                found.add(Files.readAllBytes(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command with all that the carrier needs; no secret may ever be printed. */
    Said run(String... command) {
        return run(Interruption.never(), command);
    }

    Said run(Interruption interruption, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--home", home.toString(), "--api", bank.api().toString()));
        arguments.addAll(List.of("--jwt-file", place.resolve("jwt").toString(), "--carrier", kind.name()));
        arguments.addAll(carrierOptions());
        bank.interruption = interruption;
        return bare(interruption, arguments.toArray(String[]::new));
    }

    private List<String> carrierOptions() {
        return kind == Kind.TOKEN
                ? List.of(
                        "--module",
                        TestToken.module().toString(),
                        "--token",
                        TestToken.LABEL,
                        "--pin-file",
                        place.resolve("pin").toString())
                : List.of(
                        "--folder",
                        folder.toString(),
                        "--password-file",
                        place.resolve("password").toString());
    }

    /** Exactly these arguments. */
    static Said bare(Interruption interruption, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Options options = new Options() {
            @Override
            Carrier carrier() {
                return interruption.around(super.carrier());
            }
        };
        int code = Surguch.commandLine(options, new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
        Said said = new Said(code, out.toString(), err.toString());
        for (String secret : List.of(TestToken.PIN, PASSWORD, NEW_PASSWORD)) {
            assertFalse((said.out() + said.err()).contains(secret), "a secret was printed");
        }
        return said;
    }

    Said request() {
        return run("request", "--email", "ivanov@example.org", "--phone", "+79161234567");
    }

    Said act() {
        return run("act", "--link", bank.link().toString());
    }

    Said save() {
        return run("save", "--link", bank.link().toString());
    }

    /** The carrier itself, for a look at what the commands have left on it. */
    Carrier carrier() {
        return kind == Kind.TOKEN
                ? TestToken.carrier(TestToken.PIN)
                : new FileCarrier(folder, Secret.of(PASSWORD.toCharArray()), Secret.of(NEW_PASSWORD.toCharArray()));
    }

    List<GostCertificate> certificates() {
        try (Carrier carrier = carrier()) {
            return carrier.certificates().stream()
                    .map(CarriedCertificate::certificate)
                    .toList();
        }
    }

    int keys() {
        try (Carrier carrier = carrier()) {
            return carrier.keys().size();
        }
    }

    /** Everything in the client's folder, as one text. */
    String homeText() {
        StringBuilder text = new StringBuilder();
        files(home, "").forEach(file -> text.append(new String(file, StandardCharsets.ISO_8859_1)));
        return text.toString();
    }

    @Override
    public void close() {
        bank.close();
    }
}
