package ru.surguch.client;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ru.surguch.client.bank.Act;
import ru.surguch.client.bank.Bank;
import ru.surguch.client.bank.LinkHolder;
import ru.surguch.client.carrier.Carrier;
import ru.surguch.client.home.Home;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.client.renewal.Renewal;
import ru.surguch.client.renewal.Renewal.SignedAct;
import ru.surguch.client.renewal.RenewalWhy;
import ru.surguch.client.renewal.Renewals;
import ru.surguch.client.screen.Screen;

/** Shows the acceptance act and signs it with the current key (procedure P1, step 7). */
@Command(name = "act", description = "Подписать Акт приема-передачи сертификата")
final class SignAct implements Runnable {

    @Option(names = "--link", required = true, description = "Ссылка из письма банка")
    private URI link;

    private final Options options;

    SignAct(Options options) {
        this.options = options;
    }

    @Override
    public void run() {
        try (Home home = options.home();
                Bank bank = options.bank();
                Carrier carrier = options.carrier()) {
            Renewals renewals = new Renewals(home);
            Renewal renewal = renewals.submitted(options.kind());
            LinkHolder holder = bank.open(link, renewal.request());
            Act act = shown(holder.act(), home);
            holder.signAct(signature(renewal, act, renewals, carrier));
            options.screen().say("Акт подписан, теперь можно «Сохранить сертификат»: surguch save");
        }
    }

    private Act shown(Act act, Home home) {
        Screen screen = options.screen();
        screen.say("Подписать Акт приема-передачи");
        screen.item("Акт", home.write("act-" + safe(act.documentId()) + ".pdf", act.content()));
        screen.item("Стрибог-256", act.streebog256());
        if (!screen.agreed("Подписать")) {
            throw new Refusal(RenewalWhy.DECLINED);
        }
        return act;
    }

    // The number becomes a file's name: it must not lead out of the folder.
    private static String safe(String documentId) {
        return documentId.replaceAll("[^0-9A-Za-z-]", "_");
    }

    private static byte[] signature(Renewal renewal, Act act, Renewals renewals, Carrier carrier) {
        SignedAct before = renewal.act();
        if (before != null && before.streebog256().equals(act.streebog256())) {
            return Base64.getDecoder().decode(before.signature());
        }
        byte[] cms = carrier.keyOf(renewal.signer()).signDetached(act.content(), Instant.now());
        renewals.keep(renewal.actSigned(
                new SignedAct(act.streebog256(), Base64.getEncoder().encodeToString(cms))));
        return cms;
    }
}
