package ru.surguch.client.renewal;

import java.util.Locale;
import java.util.Optional;
import ru.surguch.client.carrier.Kind;
import ru.surguch.client.home.Home;
import ru.surguch.client.refusal.Refusal;

/** The renewals written down in the client's folder, the latest one for each kind of carrier: the bank takes no more than that. */
public final class Renewals {

    private final Home home;

    public Renewals(Home home) {
        this.home = home;
    }

    public Optional<Renewal> latest(Kind kind) {
        return home.read(file(kind.name()), Renewal.class);
    }

    /** The latest one; {@link RenewalWhy#NOT_SUBMITTED} when nothing has gone to the bank yet. */
    public Renewal submitted(Kind kind) {
        return latest(kind).filter(Renewal::isSubmitted).orElseThrow(() -> new Refusal(RenewalWhy.NOT_SUBMITTED));
    }

    /** @return the same, written down */
    public Renewal keep(Renewal renewal) {
        home.write(file(renewal.kind()), renewal);
        return renewal;
    }

    /** The next one begins with a new key. */
    public void forget(Renewal renewal) {
        home.delete(file(renewal.kind()));
    }

    private static String file(String kind) {
        return "renewal-" + kind.toLowerCase(Locale.ROOT) + ".json";
    }
}
