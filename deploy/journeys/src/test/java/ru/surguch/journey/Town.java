package ru.surguch.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import ru.surguch.local.Service;
import ru.surguch.local.Stack;

/** One running bank for all journeys of this test JVM, with a former CA and new inhabitants on demand. */
final class Town {

    private static final Path ROOT = Path.of(System.getProperty("surguch.root"));
    private static final Path FOLDER = ROOT.resolve("target/journeys/" + UUID.randomUUID());
    private static final FormerCa FORMER_CA = new FormerCa();
    private static final Stack STACK = started();

    private Town() {}

    static Stack stack() {
        return STACK;
    }

    static Bank bank() {
        return new Bank(STACK);
    }

    static Letters letters() {
        return new Letters(STACK.infra().mailbox());
    }

    /** A letter as the mail server took it, headers and all. */
    static String rawLetterTo(String address) throws IOException {
        try (var files = Files.newDirectoryStream(FOLDER.resolve("stack/infra/mail"), "*.eml")) {
            for (var file : files) {
                var letter = Files.readString(file);
                if (letter.contains("To: " + address)) {
                    return letter;
                }
            }
        }
        throw new IllegalStateException("no letter to " + address);
    }

    static OpenSsl openSsl() {
        return new OpenSsl(FOLDER);
    }

    static RemoteRenewal remoteRenewal(Stage stage) {
        return new RemoteRenewal(bank(), STACK.infra().mailbox(), stage);
    }

    static Subscriber tokenHolder(String login) {
        var person = Person.ivanov(login);
        return settled(Subscriber.withToken(
                person, ROOT, FOLDER.resolve(login), STACK.module().orElseThrow(), STACK.url(Service.REQUEST)));
    }

    static Subscriber fileHolder(String login) {
        var person = Person.petrova(login);
        return settled(Subscriber.withFile(person, ROOT, FOLDER.resolve(login), STACK.url(Service.REQUEST)));
    }

    private static Subscriber settled(Subscriber subscriber) {
        subscriber.settle(bank(), FORMER_CA);
        return subscriber;
    }

    private static Stack started() {
        var stack = Stack.of(ROOT, FOLDER.resolve("stack"), System.out::println);
        stack.trust("former", FORMER_CA.certificate().pem());
        stack.start();
        return stack;
    }
}
