package ru.surguch.client;

import picocli.CommandLine.Command;
import ru.surguch.client.bank.Bank;

/** Shows the certificate in force. */
@Command(name = "current", description = "Показать действующий сертификат")
final class ShowCurrent implements Runnable {

    private final Options options;

    ShowCurrent(Options options) {
        this.options = options;
    }

    @Override
    public void run() {
        try (Bank bank = options.bank()) {
            options.screen().show(bank.current(options.kind().name()));
        }
    }
}
