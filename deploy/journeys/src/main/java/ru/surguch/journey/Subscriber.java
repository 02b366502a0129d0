package ru.surguch.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.GostCertificate;

/** A subscriber with a key carrier and the client program; holds a current certificate of the bank's former CA. */
public final class Subscriber {

    private static final Pattern PKCS10 = Pattern.compile("PKCS#10: (.+)");
    private static final Pattern REQUEST = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String SETTLED = "settled";
    private static final String STRONG = "Surguch-2026";

    private final Person person;
    private final Path folder;
    private final Map<String, String> carrier;
    private final Client client;

    private Subscriber(Person person, Path folder, Map<String, String> carrier, Client client) {
        this.person = person;
        this.folder = folder;
        this.carrier = carrier;
        this.client = client;
    }

    /** With a token that the bank gave out and whose factory PIN has been changed. */
    static Subscriber withToken(Person person, Path root, Path folder, Path module, String api) {
        var isNew = !Files.exists(folder.resolve("pin"));
        var token = SoftToken.in(folder.resolve("token"), module);
        var options = List.of("--carrier", "token", "--module", module.toString(), "--token", SoftToken.LABEL);
        if (isNew) {
            var factoryPin = secret(folder, "factory-pin", SoftToken.FACTORY_PIN);
            client(root, folder, api, token.environment(), with(options, "--pin-file", factoryPin))
                    .run(
                            "pin",
                            "--new-pin-file",
                            secret(folder, "new-pin", STRONG).toString());
        }
        var pin = secret(folder, "pin", STRONG);
        var client = client(root, folder, api, token.environment(), with(options, "--pin-file", pin));
        return new Subscriber(person, folder, Map.of("kind", "TOKEN", "serial", token.serial()), client);
    }

    /** With password-protected key files in a folder. */
    static Subscriber withFile(Person person, Path root, Path folder, String api) {
        var options =
                List.of("--carrier", "file", "--folder", folder.resolve("keys").toString());
        var client = client(
                root, folder, api, Map.of(), with(options, "--password-file", secret(folder, "password", STRONG)));
        return new Subscriber(person, folder, Map.of("kind", "FILE"), client);
    }

    private static Client client(
            Path root, Path folder, String api, Map<String, String> environment, List<String> carrier) {
        var options = new ArrayList<>(carrier);
        options.addAll(List.of("--home", folder.resolve("home").toString(), "--api", api, "--yes"));
        options.addAll(List.of("--jwt-file", folder.resolve("jwt").toString()));
        return new Client(root, environment, options);
    }

    /** Makes the first key and lets the former CA certify it. */
    GostCertificate certifiedBy(FormerCa formerCa) {
        var made = client.run("key", "new", "--subject", person.distinguishedName());
        var certificate = formerCa.certify(CertificationRequest.of(read(first(PKCS10, made, 1))));
        var file = write("former.pem", certificate.pem());
        client.run("key", "import", file.toString());
        return certificate;
    }

    /** Certifies the first key and lets back office enter subscriber and certificate. */
    void settle(Bank bank, FormerCa formerCa) {
        bank.register(person, certifiedBy(formerCa), carrier);
        write(SETTLED, person.login());
    }

    static boolean isSettled(Path folder) {
        return Files.exists(folder.resolve(SETTLED));
    }

    /** A file that runs the client with this subscriber's carrier, PIN and addresses. */
    Path script() {
        var script = write("surguch", client.script());
        script.toFile().setExecutable(true);
        return script;
    }

    void logIn(String jwt) {
        write("jwt", jwt);
    }

    /** Looks at the current certificate, as P1 step 3 shows it. */
    String current() {
        return client.run("current");
    }

    /** Sends the request for a new key and returns the request's number. */
    String request() {
        return first(REQUEST, client.run("request", "--email", person.email(), "--phone", person.phone()), 0);
    }

    String signAct(String link) {
        return client.run("act", "--link", link);
    }

    String save(String link) {
        return client.run("save", "--link", link);
    }

    /** The act as the client has kept it, a PDF. */
    Path act() {
        try (var acts = Files.newDirectoryStream(folder.resolve("home"), "act-*.pdf")) {
            return acts.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys and certificates on the carrier, in the client's words. */
    String keys() {
        return client.run("key", "show");
    }

    Person person() {
        return person;
    }

    private static String first(Pattern pattern, String output, int group) {
        var found = pattern.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("the client did not say " + pattern + ": " + output);
        }
        return found.group(group).strip();
    }

    private static List<String> with(List<String> options, String option, Path file) {
        var all = new ArrayList<>(options);
        all.addAll(List.of(option, file.toString()));
        return all;
    }

    private static Path secret(Path folder, String name, String value) {
        return write(folder.resolve(name), value);
    }

    private Path write(String name, String text) {
        return write(folder.resolve(name), text);
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String file) {
        try {
            return Files.readString(Path.of(file)).getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
