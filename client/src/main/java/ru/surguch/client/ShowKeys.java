package ru.surguch.client;

import java.util.List;
import picocli.CommandLine.Command;
import ru.surguch.client.carrier.CarriedCertificate;
import ru.surguch.client.carrier.Carrier;
import ru.surguch.client.screen.Screen;
import ru.surguch.pkcs11.KeyId;

/** Shows the keys on the carrier with their certificates. */
@Command(name = "show", description = "Показать ключи и сертификаты на носителе")
final class ShowKeys implements Runnable {

    private final Options options;

    ShowKeys(Options options) {
        this.options = options;
    }

    @Override
    public void run() {
        try (Carrier carrier = options.carrier()) {
            List<CarriedCertificate> certificates = carrier.certificates();
            carrier.keys().forEach(key -> show(key, certificates));
        }
    }

    private void show(KeyId key, List<CarriedCertificate> certificates) {
        Screen screen = options.screen();
        screen.say("Ключ " + key);
        List<CarriedCertificate> own = certificates.stream()
                .filter(carried -> carried.key().equals(key))
                .toList();
        own.forEach(carried -> screen.show(carried.certificate()));
        if (own.isEmpty()) {
            screen.item("Сертификат", "еще нет");
        }
    }
}
