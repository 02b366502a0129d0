package ru.surguch.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ru.surguch.client.bank.Bank;
import ru.surguch.client.bank.LinkHolder;
import ru.surguch.client.carrier.Carrier;
import ru.surguch.client.home.Home;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.client.renewal.NewCertificate;
import ru.surguch.client.renewal.Renewal;
import ru.surguch.client.renewal.Renewals;
import ru.surguch.client.screen.Screen;
import ru.surguch.gost.CertificateChain;
import ru.surguch.gost.GostCertificate;

/** Takes the new certificate, checks it, writes it beside its key and tells the bank (procedure P1, steps 7 and 8). */
@Command(name = "save", description = "Сохранить сертификат на носитель нового ключа")
final class SaveCertificate implements Runnable {

    private static final String ROOT = "bank-root.pem";

    @Option(names = "--link", required = true, description = "Ссылка из письма банка")
    private URI link;

    @Option(names = "--root", description = "Корневой сертификат банка; без него запоминается первый полученный")
    private Path rootFile;

    private final Options options;

    SaveCertificate(Options options) {
        this.options = options;
    }

    @Override
    public void run() {
        try (Home home = options.home();
                Bank bank = options.bank();
                Carrier carrier = options.carrier()) {
            Renewals renewals = new Renewals(home);
            Renewal renewal = renewals.submitted(options.kind());
            options.screen().say("Сохранить сертификат");
            if (!renewal.saved()) {
                renewal.requireOn(carrier);
                renewal = save(renewal, home, bank, carrier);
            }
            done(renewal);
        }
    }

    // The answer to an earlier «saved» may have been lost: the link is useless by now, and yet all is well.
    private Renewal save(Renewal renewal, Home home, Bank bank, Carrier carrier) {
        Renewals renewals = new Renewals(home);
        try {
            LinkHolder holder = bank.open(link, renewal.request());
            Renewal written = renewal.isWritten() ? renewal : taken(renewal, holder, home);
            GostCertificate certificate = certificate(written);
            carrier.write(written.keyId(), certificate);
            holder.saved(certificate.serialHex());
            return renewals.keep(written.done());
        } catch (Refusal no) {
            if (!renewal.isWritten()
                    || !options.isLoggedIn()
                    || !bank.request(renewal.request()).finished()) {
                throw no;
            }
            carrier.write(renewal.keyId(), certificate(renewal));
            return renewals.keep(renewal.done());
        }
    }

    private Renewal taken(Renewal renewal, LinkHolder holder, Home home) {
        CertificateChain chain = NewCertificate.of(holder.certificates())
                .chain(renewal.newKey().publicKey(), trustedRoot(home), Instant.now());
        remember(chain.certificates().getLast(), home);
        return new Renewals(home).keep(renewal.written(chain.certificates().getFirst()));
    }

    private Optional<GostCertificate> trustedRoot(Home home) {
        return Optional.ofNullable(rootFile)
                .map(file -> options.read(file).getBytes(US_ASCII))
                .or(() -> home.read(ROOT))
                .map(GostCertificate::of);
    }

    private void remember(GostCertificate root, Home home) {
        home.write(ROOT, root.pem().getBytes(US_ASCII));
        options.screen().item("Корневой сертификат банка, отпечаток SHA-1", root.sha1());
    }

    private static GostCertificate certificate(Renewal renewal) {
        return GostCertificate.of(renewal.certificate().getBytes(US_ASCII));
    }

    private void done(Renewal renewal) {
        Screen screen = options.screen();
        screen.say("Сертификат сохранен");
        screen.show(certificate(renewal));
    }
}
