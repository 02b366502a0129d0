package ru.surguch.client.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static ru.surguch.client.TestCa.later;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import ru.surguch.client.TestCa;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.gost.CertificateChain;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostPublicKey;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;

class NewCertificateTest {

    private final TestCa ca = new TestCa();
    private final SoftwareKey key = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
    private final GostPublicKey newKey = key.publicKey();
    private final GostCertificate leaf = ca.issue(newKey);

    @Test
    void theChainLeadsFromTheNewKeyToTheRoot() {
        assertEquals(
                List.of(leaf, ca.issuing, ca.root),
                chain(ca.chain(leaf), Optional.of(ca.root)).certificates());
    }

    @Test
    void aRootThatTheBankDidNotSendIsTakenFromTheFolder() {
        CertificateChain withoutRoot = new CertificateChain(List.of(leaf, ca.issuing));

        assertEquals(
                ca.root, chain(withoutRoot, Optional.of(ca.root)).certificates().getLast());
        refused(RenewalWhy.CHAIN_BROKEN, () -> chain(withoutRoot, Optional.empty()));
    }

    @Test
    void aCertificateOfAnotherKeyIsRefused() {
        GostCertificate other =
                ca.issue(SoftwareKey.generate(ParameterSet.CRYPTOPRO_A).publicKey());

        refused(RenewalWhy.OTHER_KEY, () -> chain(ca.chain(other), Optional.of(ca.root)));
    }

    @Test
    void anotherBanksRootIsRefused() {
        refused(RenewalWhy.OTHER_ROOT, () -> chain(ca.chain(leaf), Optional.of(new TestCa().root)));
    }

    @Test
    void aSubscriberWhoPlaysAuthorityIsRefused() {
        SoftwareKey rogueKey = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
        GostCertificate rogue = ca.issue(rogueKey.publicKey());
        GostCertificate forged =
                TestCa.make(rogueKey, rogue.subject(), newKey, new X500Name("CN=Иванов"), false, later(100));

        CertificateChain sent = new CertificateChain(List.of(forged, rogue, ca.issuing, ca.root));
        refused(RenewalWhy.CHAIN_BROKEN, () -> chain(sent, Optional.of(ca.root)));
    }

    @Test
    void anExpiredCertificateIsRefused() {
        GostCertificate expired = ca.issue(newKey, later(-1));

        refused(RenewalWhy.NOT_VALID, () -> chain(ca.chain(expired), Optional.of(ca.root)));
    }

    @Test
    void authoritiesThatVouchForEachOtherLeadNowhere() {
        SoftwareKey one = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
        SoftwareKey two = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
        X500Name nameOne = new X500Name("CN=One");
        X500Name nameTwo = new X500Name("CN=Two");
        GostCertificate first = TestCa.make(two, nameTwo, one.publicKey(), nameOne, true, later(9));
        GostCertificate second = TestCa.make(one, nameOne, two.publicKey(), nameTwo, true, later(9));
        GostCertificate end = TestCa.make(one, nameOne, newKey, new X500Name("CN=End"), false, later(9));

        CertificateChain sent = new CertificateChain(List.of(end, first, second));
        refused(RenewalWhy.CHAIN_BROKEN, () -> chain(sent, Optional.empty()));
    }

    @Test
    void whatIsNotAChainIsRefused() {
        refused(RenewalWhy.CHAIN_BROKEN, () -> NewCertificate.of("<html>".getBytes()));
        refused(RenewalWhy.CHAIN_BROKEN, () -> NewCertificate.of(new byte[0]));
    }

    private CertificateChain chain(CertificateChain sent, Optional<GostCertificate> trusted) {
        return NewCertificate.of(sent.p7b()).chain(newKey, trusted, Instant.now());
    }

    private static void refused(RenewalWhy why, Executable what) {
        assertEquals(why, assertThrows(Refusal.class, what).why());
    }
}
