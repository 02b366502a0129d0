package ru.surguch.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import ru.surguch.client.carrier.CarriedCertificate;
import ru.surguch.client.carrier.Carrier;
import ru.surguch.client.carrier.CarrierWhy;
import ru.surguch.client.home.Home;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.client.renewal.Renewals;
import ru.surguch.client.screen.Screen;
import ru.surguch.gost.Fingerprint;
import ru.surguch.gost.GostCertificate;
import ru.surguch.pkcs11.KeyId;

/** Puts a certificate that came by another way beside its key. */
@Command(name = "import", description = "Записать на носитель сертификат, полученный иным путем")
final class ImportCertificate implements Runnable {

    @Parameters(paramLabel = "ФАЙЛ", description = "Сертификат (PEM)")
    private Path file;

    private final Options options;

    ImportCertificate(Options options) {
        this.options = options;
    }

    @Override
    public void run() {
        GostCertificate certificate = GostCertificate.of(options.read(file).getBytes(ISO_8859_1));
        try (Home home = options.home();
                Carrier carrier = options.carrier()) {
            KeyId key = keyOf(certificate, carrier);
            carrier.write(key, certificate);
            settle(new Renewals(home), key);
        }
        Screen screen = options.screen();
        screen.say("Сертификат записан на носитель");
        screen.show(certificate);
    }

    private static KeyId keyOf(GostCertificate certificate, Carrier carrier) {
        Fingerprint wanted = certificate.publicKey().pointFingerprint();
        List<CarriedCertificate> certified = carrier.certificates();
        return carrier.keys().stream()
                .filter(key -> point(key, certified, carrier).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(CarrierWhy.NO_KEY_FOR_CERTIFICATE));
    }

    // A certificate on the carrier tells its key's point; only where there is none must the key itself be opened.
    private static Fingerprint point(KeyId key, List<CarriedCertificate> certified, Carrier carrier) {
        return certified.stream()
                .filter(carried -> carried.key().equals(key))
                .map(carried -> carried.certificate().publicKey())
                .findFirst()
                .orElseGet(() -> carrier.key(key).publicKey())
                .pointFingerprint();
    }

    private void settle(Renewals renewals, KeyId key) {
        renewals.latest(options.kind())
                .filter(renewal -> renewal.keyId().equals(key) && !renewal.isSubmitted())
                .ifPresent(renewals::forget);
    }
}
