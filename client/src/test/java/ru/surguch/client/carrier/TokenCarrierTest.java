package ru.surguch.client.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.surguch.client.TestCa;
import ru.surguch.client.TestToken;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.client.secret.PinRule;
import ru.surguch.client.secret.Secret;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.pkcs11.HsmRefused;
import ru.surguch.pkcs11.KeyId;

class TokenCarrierTest {

    private static final KeyId OLD = new KeyId("0011");
    private static final KeyId NEW = new KeyId("0022");

    @Test
    void aNewKeyIsMadeNextToTheOldOneAndEachKeepsItsCertificate() {
        TestToken.fresh();
        TestCa ca = new TestCa();
        GostCertificate old;
        GostCertificate fresh;
        try (Carrier carrier = TestToken.carrier(TestToken.PIN)) {
            old = ca.issue(carrier.make(OLD).publicKey());
            carrier.write(OLD, old);
            fresh = ca.issue(carrier.make(NEW).publicKey());
            carrier.write(NEW, fresh);
        }

        try (Carrier carrier = TestToken.carrier(TestToken.PIN)) {
            assertTrue(carrier.holds(OLD) && carrier.holds(NEW));
            assertEquals(
                    List.of(new CarriedCertificate(OLD, old), new CarriedCertificate(NEW, fresh)),
                    carrier.certificates().stream()
                            .sorted((a, b) -> a.key().hex().compareTo(b.key().hex()))
                            .toList());
            assertEquals(fresh, carrier.keyOf(fresh).certificate());
            assertFalse(carrier.serial().isBlank());
        }
    }

    @Test
    void writingACertificateAgainLeavesOne() {
        TestToken.fresh();
        try (Carrier carrier = TestToken.carrier(TestToken.PIN)) {
            GostCertificate certificate = new TestCa().issue(carrier.make(OLD).publicKey());

            carrier.write(OLD, certificate);
            carrier.write(OLD, certificate);

            assertEquals(List.of(new CarriedCertificate(OLD, certificate)), carrier.certificates());
        }
    }

    @Test
    void aCertificateOfAnotherKeyIsNotWritten() {
        TestToken.fresh();
        GostCertificate stranger = new TestCa()
                .issue(SoftwareKey.generate(ParameterSet.CRYPTOPRO_A).publicKey());
        try (Carrier carrier = TestToken.carrier(TestToken.PIN)) {
            carrier.make(OLD);

            assertThrows(HsmRefused.class, () -> carrier.write(OLD, stranger));
            assertEquals(List.of(), carrier.certificates());
        }
    }

    @Test
    void noKeyIsMadeWhileThePinIsStillTheFactorys() {
        TestToken.fresh("12345678");
        try (Carrier carrier = TestToken.carrier("12345678")) {
            Refusal refusal = assertThrows(Refusal.class, () -> carrier.make(OLD));

            assertEquals(PinRule.FACTORY, refusal.why());
            assertEquals(List.of(), carrier.keys());
        }
    }

    @Test
    void theFactoryPinIsChangedForAGoodOneOnly() {
        TestToken.fresh("12345678");
        try (Carrier carrier = TestToken.carrier("12345678")) {
            assertThrows(Refusal.class, () -> carrier.changeSecret(secret("87654321")));
            carrier.changeSecret(secret(TestToken.PIN));
        }

        try (Carrier carrier = TestToken.carrier("12345678")) {
            HsmRefused refused = assertThrows(HsmRefused.class, carrier::keys);
            assertEquals(HsmRefused.Reason.PIN_WRONG, refused.reason());
        }
        try (Carrier carrier = TestToken.carrier(TestToken.PIN)) {
            carrier.make(OLD);
        }
    }

    private static Secret secret(String text) {
        return Secret.of(text.toCharArray());
    }
}
