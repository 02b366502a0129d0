package ru.surguch.client;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ru.surguch.client.bank.Bank;
import ru.surguch.client.bank.CarrierRef;
import ru.surguch.client.bank.CurrentCertificate;
import ru.surguch.client.bank.NewRequest;
import ru.surguch.client.bank.Problem;
import ru.surguch.client.bank.RequestView;
import ru.surguch.client.carrier.CarriedCertificate;
import ru.surguch.client.carrier.Carrier;
import ru.surguch.client.home.Home;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.client.renewal.NewKey;
import ru.surguch.client.renewal.Renewal;
import ru.surguch.client.renewal.Renewal.Submission;
import ru.surguch.client.renewal.RenewalWhy;
import ru.surguch.client.renewal.Renewals;
import ru.surguch.client.screen.Screen;
import ru.surguch.gost.GostCertificate;

/** Makes the new key and asks the bank for its certificate, in a request signed with the current key (procedure P1, steps 3 and 4). */
@Command(name = "request", description = "Обновить сертификат: создать новый ключ и отправить запрос в банк")
final class SubmitRequest implements Runnable {

    @Option(names = "--email", required = true, description = "E-mail: на него придет ссылка")
    private String email;

    @Option(names = "--phone", required = true, description = "Телефон")
    private String phone;

    private final Options options;

    SubmitRequest(Options options) {
        this.options = options;
    }

    @Override
    public void run() {
        try (Home home = options.home();
                Bank bank = options.bank();
                Carrier carrier = options.carrier()) {
            Renewals renewals = new Renewals(home);
            RequestView request =
                    underWay(renewals, bank).orElseGet(() -> send(signed(renewals, bank, carrier), renewals, bank));
            options.screen().show(request);
        }
    }

    private Optional<RequestView> underWay(Renewals renewals, Bank bank) {
        return renewals.latest(options.kind())
                .filter(renewal -> renewal.isSubmitted() && !renewal.saved())
                .flatMap(renewal -> unlessEnded(renewal, bank.request(renewal.request()), renewals));
    }

    private static Optional<RequestView> unlessEnded(Renewal renewal, RequestView request, Renewals renewals) {
        if (!request.fruitless() && !request.finished()) {
            return Optional.of(request);
        }
        if (request.fruitless() && request.leavesKeyUsable()) {
            renewals.keep(renewal.refused());
        } else {
            renewals.forget(renewal);
        }
        return Optional.empty();
    }

    // Signed once: a signature is different each time, and only the same content is the same request.
    private Renewal signed(Renewals renewals, Bank bank, Carrier carrier) {
        return renewals.latest(options.kind())
                .filter(renewal -> renewal.submission() != null && !renewal.saved())
                .orElseGet(() -> sign(confirmed(bank, carrier), renewals, carrier));
    }

    private GostCertificate confirmed(Bank bank, Carrier carrier) {
        Screen screen = options.screen();
        CurrentCertificate current = bank.current(options.kind().name());
        screen.show(current);
        screen.item("Телефон", phone);
        screen.item("E-mail", email);
        GostCertificate certificate = onCarrier(current, carrier);
        if (!screen.agreed("Обновить")) {
            throw new Refusal(RenewalWhy.DECLINED);
        }
        return certificate;
    }

    private static GostCertificate onCarrier(CurrentCertificate current, Carrier carrier) {
        return carrier.certificates().stream()
                .map(CarriedCertificate::certificate)
                .filter(certificate -> current.is(certificate.serial()))
                .findFirst()
                .orElseThrow(() -> new Refusal(RenewalWhy.CURRENT_NOT_HERE, "сертификат № " + current.serial()));
    }

    private Renewal sign(GostCertificate current, Renewals renewals, Carrier carrier) {
        Renewal asked = new NewKey(renewals, carrier).asked(current.subject());
        byte[] cms = carrier.keyOf(current).signDetached(asked.newKey().der(), Instant.now());
        return renewals.keep(
                asked.signed(new Submission(Base64.getEncoder().encodeToString(cms), current, email, phone)));
    }

    private RequestView send(Renewal renewal, Renewals renewals, Bank bank) {
        options.screen().say("Запрос подписан действующим ключом и передается в банк");
        try {
            RequestView request = bank.submit(renewal.submission().idempotencyKey(), content(renewal));
            renewals.keep(renewal.submitted(request.id()));
            return request;
        } catch (Refusal no) {
            if (no.why() instanceof Problem problem && problem.refusesTheContent()) {
                renewals.keep(renewal.refused());
            }
            throw no;
        }
    }

    private static NewRequest content(Renewal renewal) {
        Submission submission = renewal.submission();
        return NewRequest.remoteRenewal(
                new CarrierRef(renewal.kind(), renewal.serial()),
                renewal.pkcs10(),
                submission.signature(),
                submission.email(),
                submission.phone());
    }
}
