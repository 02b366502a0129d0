package ru.surguch.client;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ru.surguch.client.carrier.Carrier;
import ru.surguch.client.secret.Secret;

/** Changes the PIN of the token, or the password of the key files. */
@Command(name = "pin", description = "Сменить PIN-код смарт-ключа или пароль файлов с ключами")
final class ChangePin implements Runnable {

    @Option(names = "--new-pin-file", description = "Файл с новым PIN-кодом; без него PIN-код спрашивается")
    private Path newPinFile;

    private final Options options;

    ChangePin(Options options) {
        this.options = options;
    }

    @Override
    public void run() {
        try (Carrier carrier = options.carrier();
                Secret fresh = options.newSecret(newPinFile)) {
            carrier.changeSecret(fresh);
            options.screen().say("Готово: " + options.kind().label() + " открывается по-новому");
        }
    }
}
