package ru.surguch.client;

import picocli.CommandLine.Command;
import ru.surguch.client.bank.Bank;
import ru.surguch.client.home.Home;
import ru.surguch.client.renewal.Renewals;

/** Shows how far the bank has got with the request. */
@Command(name = "status", description = "Показать состояние запроса")
final class ShowStatus implements Runnable {

    private final Options options;

    ShowStatus(Options options) {
        this.options = options;
    }

    @Override
    public void run() {
        try (Home home = options.home();
                Bank bank = options.bank()) {
            options.screen()
                    .show(bank.request(
                            new Renewals(home).submitted(options.kind()).request()));
        }
    }
}
