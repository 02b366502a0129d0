package ru.surguch.client.carrier;

import java.util.List;
import java.util.Optional;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.client.secret.PinRule;
import ru.surguch.client.secret.Secret;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostRefusal;
import ru.surguch.gost.RawSigner;
import ru.surguch.pkcs11.CertificateEntry;
import ru.surguch.pkcs11.Cryptoki;
import ru.surguch.pkcs11.KeyEntry;
import ru.surguch.pkcs11.KeyId;
import ru.surguch.pkcs11.Pin;
import ru.surguch.pkcs11.PoolLimits;
import ru.surguch.pkcs11.Token;
import ru.surguch.pkcs11.TokenName;

/** A token; its private keys never leave it. */
public final class TokenCarrier implements Carrier {

    private static final PoolLimits ONE_USER = PoolLimits.of(1);

    private final Cryptoki cryptoki;
    private final Token token;
    private final Secret pin;

    /** Takes module and PIN over; the PIN is first tried when something is asked of the token. */
    public TokenCarrier(Cryptoki cryptoki, String label, Secret pin) {
        this.cryptoki = cryptoki;
        this.pin = pin;
        try (Pin copy = pin.use(Pin::of)) {
            this.token = new Token(cryptoki, TokenName.label(label), copy, ONE_USER);
        }
    }

    @Override
    public Kind kind() {
        return Kind.TOKEN;
    }

    @Override
    public String serial() {
        return token.info().serial();
    }

    @Override
    public List<KeyId> keys() {
        return token.keys().stream().map(KeyEntry::id).toList();
    }

    @Override
    public RawSigner make(KeyId id) {
        PinRule.require(pin);
        return token.generateKeyPair(PARAMETER_SET, label(id), id);
    }

    @Override
    public RawSigner key(KeyId id) {
        if (!holds(id)) {
            throw new Refusal(CarrierWhy.NO_SUCH_KEY);
        }
        return token.key(id);
    }

    @Override
    public List<CarriedCertificate> certificates() {
        List<KeyId> keys = keys();
        return token.certificates().stream()
                .filter(entry -> keys.contains(entry.id()))
                .flatMap(entry -> gost(entry).stream())
                .toList();
    }

    private static Optional<CarriedCertificate> gost(CertificateEntry entry) {
        try {
            return Optional.of(new CarriedCertificate(entry.id(), GostCertificate.of(entry.der())));
        } catch (GostRefusal e) {
            return Optional.empty(); // tokens hold certificates of other algorithms too, for other systems
        }
    }

    @Override
    public void write(KeyId id, GostCertificate certificate) {
        token.putCertificate(id, label(id), certificate);
    }

    private static String label(KeyId id) {
        return "surguch-" + id;
    }

    @Override
    public void changeSecret(Secret fresh) {
        PinRule.require(fresh);
        try (Pin copy = fresh.use(Pin::of)) {
            token.changePin(copy);
        }
    }

    @Override
    public void close() {
        try (cryptoki;
                pin;
                token) {
            // the token logs out before the module is finalised
        }
    }
}
