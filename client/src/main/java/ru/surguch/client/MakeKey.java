package ru.surguch.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ru.surguch.client.carrier.Carrier;
import ru.surguch.client.home.Home;
import ru.surguch.client.renewal.NewKey;
import ru.surguch.client.renewal.Renewal;
import ru.surguch.client.renewal.Renewals;
import ru.surguch.client.screen.Screen;

/** Makes the new key pair and its PKCS#10, or shows the one that was made before and has no certificate yet. */
@Command(name = "new", description = "Создать новый ключ и запрос PKCS#10 на сертификат")
final class MakeKey implements Runnable {

    @Option(names = "--subject", defaultValue = "CN=surguch", description = "Имя в запросе (банк возьмет свое)")
    private String subject;

    @Option(names = "--afresh", description = "Оставить незавершенный ключ и создать другой")
    private boolean afresh;

    private final Options options;

    MakeKey(Options options) {
        this.options = options;
    }

    @Override
    public void run() {
        try (Home home = options.home();
                Carrier carrier = options.carrier()) {
            NewKey newKey = new NewKey(new Renewals(home), carrier);
            X500Name name = new X500Name(BCStyle.INSTANCE, subject);
            show(home, afresh ? newKey.askedAfresh(name) : newKey.asked(name));
        }
    }

    private void show(Home home, Renewal renewal) {
        Screen screen = options.screen();
        screen.say("Новый ключ");
        screen.item("Идентификатор", renewal.key());
        screen.item("Алгоритм", renewal.newKey().publicKey().parameterSet().label());
        screen.item("Отпечаток ключа проверки", renewal.newKey().publicKey().fingerprint());
        screen.item(
                "Запрос PKCS#10",
                home.write(renewal.key() + ".p10.pem", renewal.pkcs10().getBytes(US_ASCII)));
    }
}
