package ru.surguch.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import ru.surguch.local.Service;
import ru.surguch.local.Stack;

/** {@code Demo <checkout>}: plays the main job on a throw-away stack and stops everything; exit code 0 only if every step truly happened. */
public final class Demo {

    private final Path root;
    private final Path folder;
    private final Narrator narrator = new Narrator(System.out);
    private final OpenSsl openSsl;

    private Demo(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
        this.openSsl = new OpenSsl(folder);
    }

    public static void main(String... arguments) throws IOException {
        var root = Path.of(arguments[0]).toAbsolutePath().normalize();
        var folder = root.resolve("target/demo");
        forget(folder);
        Files.createDirectories(folder);
        try {
            new Demo(root, folder).run();
        } catch (RuntimeException e) {
            System.out.println();
            System.err.println("the demo failed: " + e.getMessage());
            System.err.println("logs: " + folder.resolve("stack/logs"));
            System.exit(1);
        }
    }

    private void run() {
        var start = Instant.now();
        var formerCa = new FormerCa();
        try (var stack = Stack.of(root, folder.resolve("stack"), narrator::line)) {
            stack.trust("former", formerCa.certificate().pem());
            stack.start();
            stack.module()
                    .ifPresentOrElse(
                            module -> renewal("P1 remote-renewal: смарт-ключ", stack, formerCa, token(stack, module)),
                            () -> narrator.line("Без слота (SIGNER=keystore) нет и смарт-ключа: играется только файл"));
            renewal("P1 remote-renewal: файл", stack, formerCa, file(stack));
        }
        narrator.line("%nВсе шаги выполнены за %d с; все остановлено."
                .formatted(Duration.between(start, Instant.now()).toSeconds()));
    }

    private Subscriber token(Stack stack, Path module) {
        return Subscriber.withToken(
                Person.ivanov("ivanov"), root, folder.resolve("ivanov"), module, stack.url(Service.REQUEST));
    }

    private Subscriber file(Stack stack) {
        return Subscriber.withFile(
                Person.petrova("petrova"), root, folder.resolve("petrova"), stack.url(Service.REQUEST));
    }

    private void renewal(String title, Stack stack, FormerCa formerCa, Subscriber subscriber) {
        narrator.chapter(title);
        var bank = new Bank(stack);
        narrator.play(
                "У клиента сертификат прежнего УЦ, данные клиента внесены в банке",
                () -> subscriber.settle(bank, formerCa));
        var renewed = new RemoteRenewal(bank, stack.infra().mailbox(), narrator).play(subscriber);
        summary(subscriber, renewed, bank);
    }

    private void summary(Subscriber subscriber, Renewed renewed, Bank bank) {
        var certificate = renewed.certificate();
        narrator.line("     Серийный номер  " + certificate.get("serial").asText());
        narrator.line("     Владелец        " + certificate.get("owner").asText() + ", "
                + certificate.get("organization").asText());
        narrator.line("     Действует       с " + certificate.get("notBefore").asText() + " по "
                + certificate.get("notAfter").asText());
        narrator.line("     Ссылка          " + renewed.link());
        narrator.line("     Акт             " + subscriber.act());
        narrator.line(
                "     OpenSSL         " + verdict(certificate.get("certificate").asText(), bank.chain()));
    }

    private String verdict(String pem, String chain) {
        if (!openSsl.isInstalled()) {
            return "не установлен движок gost (libengine-gost-openssl): проверка пропущена";
        }
        var verdict = openSsl.verify(pem, chain);
        if (!verdict.endsWith("OK")) {
            throw new IllegalStateException("OpenSSL does not accept the chain: " + verdict);
        }
        return verdict;
    }

    private static void forget(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Demo::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
