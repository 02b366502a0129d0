package ru.surguch.client;

import picocli.CommandLine.Command;
import ru.surguch.client.bank.Bank;
import ru.surguch.client.home.Home;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.client.renewal.RenewalWhy;
import ru.surguch.client.renewal.Renewals;

/** Takes the request back; its key can be asked for again. */
@Command(name = "withdraw", description = "Отозвать запрос")
final class WithdrawRequest implements Runnable {

    private final Options options;

    WithdrawRequest(Options options) {
        this.options = options;
    }

    @Override
    public void run() {
        try (Home home = options.home();
                Bank bank = options.bank()) {
            String request = new Renewals(home).submitted(options.kind()).request();
            if (!options.screen().agreed("Отозвать запрос")) {
                throw new Refusal(RenewalWhy.DECLINED);
            }
            bank.withdraw(request);
            options.screen().show(bank.request(request));
        }
    }
}
