package ru.surguch.client.renewal;

import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import ru.surguch.client.carrier.Carrier;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.RawSigner;

/** The one new key pair beside the current one, however often it is asked for. */
public final class NewKey {

    private final Renewals renewals;
    private final Carrier carrier;

    public NewKey(Renewals renewals, Carrier carrier) {
        this.renewals = renewals;
        this.carrier = carrier;
    }

    /** Goes on with the key that is there, makes it when it is not; its PKCS#10 is made and written down. */
    public Renewal asked(X500Name subject) {
        Optional<Renewal> begun = renewals.latest(carrier.kind()).filter(renewal -> !renewal.saved());
        begun.ifPresent(renewal -> renewal.requireOn(carrier));
        return begun.filter(this::isMade)
                .orElseGet(() -> make(begun.filter(renewal -> renewal.pkcs10() == null), subject));
    }

    private boolean isMade(Renewal renewal) {
        if (renewal.pkcs10() == null) {
            return false;
        }
        boolean here = carrier.holds(renewal.keyId());
        if (!here && renewal.isSubmitted()) {
            throw new Refusal(RenewalWhy.NEW_KEY_LOST);
        }
        return here;
    }

    // The id is written down first: a key that was made just before an interruption is found by it, not made twice.
    private Renewal make(Optional<Renewal> planned, X500Name subject) {
        Renewal plan = planned.orElseGet(() -> renewals.keep(Renewal.planned(carrier)));
        RawSigner key = carrier.holds(plan.keyId()) ? carrier.key(plan.keyId()) : carrier.make(plan.keyId());
        return renewals.keep(plan.asked(CertificationRequest.sign(key, subject)));
    }

    /** Turns to another key; {@link RenewalWhy#ALREADY_SUBMITTED} when the bank has the present one. */
    public Renewal askedAfresh(X500Name subject) {
        boolean sent = renewals.latest(carrier.kind())
                .filter(renewal -> renewal.isSubmitted() && !renewal.saved())
                .isPresent();
        if (sent) {
            throw new Refusal(RenewalWhy.ALREADY_SUBMITTED);
        }
        return make(Optional.empty(), subject);
    }
}
