package ru.surguch.request.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.surguch.contracts.Carrier;
import ru.surguch.contracts.RequestId;
import ru.surguch.gost.CertificateChain;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.gost.TestCertificates;
import ru.surguch.request.subscriber.Login;

class SubscriberCertificateTest {

    private static final Login IVANOV = new Login("ivanov");
    private static final Slot FILE = Slot.of(new Carrier(Carrier.Kind.FILE, null));
    private static final SoftwareKey CA_KEY = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
    private static final GostCertificate CA = TestCertificates.root(CA_KEY, "bank CA");
    private static final GostCertificate X509 = TestCertificates.issue(
            CA_KEY, CA, SoftwareKey.generate(ParameterSet.TC26_256_A).publicKey(), new X500Name("CN=ivanov"));

    @Test
    void aRegisteredCertificateIsCurrentWithinItsValidity() {
        var certificate = SubscriberCertificate.registered(IVANOV, FILE, X509);

        assertSame(certificate, certificate.requireUsable(X509.notBefore()));
        assertSame(certificate, certificate.requireUsable(X509.notAfter()));
        refused(
                CertificateWhy.CERTIFICATE_NOT_VALID,
                certificate,
                X509.notBefore().minusMillis(1));
        refused(
                CertificateWhy.CERTIFICATE_NOT_VALID,
                certificate,
                X509.notAfter().plusMillis(1));
    }

    @Test
    void anIssuedCertificateSignsNothingUntilItIsActive() {
        var certificate = issued();
        refused(CertificateWhy.CERTIFICATE_NOT_CURRENT, certificate, X509.notBefore());

        certificate.activate();

        certificate.requireUsable(X509.notBefore());
    }

    @Test
    void aRevokedCertificateStaysRevoked() {
        var certificate = issued();
        certificate.revoke("keyCompromise");
        certificate.activate();

        assertEquals(CertificateState.REVOKED, certificate.state());
        refused(CertificateWhy.CERTIFICATE_NOT_CURRENT, certificate, X509.notBefore());
    }

    @Test
    void aReplacedCertificateIsSupersededAndAWithdrawnOneRevoked() {
        var current = SubscriberCertificate.registered(IVANOV, FILE, X509);
        current.revoke("superseded");
        assertEquals(CertificateState.SUPERSEDED, current.state());

        var onHold = issued();
        onHold.revoke("superseded");
        assertEquals(CertificateState.REVOKED, onHold.state());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"TOKEN, none", "TOKEN, ''", "TOKEN, №1", "FILE, 1", "FILE, ''"})
    void aTokenHasANumberAndAFileHasNone(Carrier.Kind kind, String serial) {
        var refusal = assertThrows(CertificateRefusal.class, () -> Slot.of(new Carrier(kind, serial)));
        assertEquals(CertificateWhy.CARRIER_SERIAL_WRONG, refusal.why());
    }

    private static SubscriberCertificate issued() {
        return SubscriberCertificate.issued(IVANOV, FILE, RequestId.fresh(), new CertificateChain(List.of(X509, CA)));
    }

    private static void refused(CertificateWhy why, SubscriberCertificate certificate, Instant moment) {
        assertEquals(
                why,
                assertThrows(CertificateRefusal.class, () -> certificate.requireUsable(moment))
                        .why());
    }
}
