package ru.surguch.pkcs11;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.GostContentSigner;
import ru.surguch.gost.ParameterSet;
import ru.surguch.pkcs11.HsmRefused.Reason;

class CertificatesTest {

    private static final KeyId ID = new KeyId("01");
    private static final KeyId OTHER = new KeyId("02");

    private Slot slot;
    private Token token;
    private TokenKey key;

    @BeforeEach
    void open() {
        slot = Slot.fresh();
        token = slot.token();
        key = token.generateKeyPair(ParameterSet.CRYPTOPRO_A, "key", ID);
    }

    @AfterEach
    void close() {
        token.close();
        slot.close();
    }

    private static GostCertificate selfSigned(TokenKey key, long serial) {
        X500Name name = new X500Name("CN=Иванов Иван Иванович,C=RU");
        Instant now = Instant.now();
        return GostCertificate.of(new X509v3CertificateBuilder(
                        name,
                        BigInteger.valueOf(serial),
                        Date.from(now),
                        Date.from(now.plusSeconds(3600)),
                        name,
                        key.publicKey().subjectPublicKeyInfo())
                .build(new GostContentSigner(key)));
    }

    @Test
    void aCertificateIsKeptBesideItsKey() {
        GostCertificate certificate = selfSigned(key, 1);
        token.putCertificate(ID, "Иванов", certificate);

        CertificateEntry kept = token.certificates().getFirst();
        assertEquals(ID, kept.id());
        assertEquals("Иванов", kept.label());
        assertArrayEquals(certificate.der(), kept.der());
    }

    @Test
    void aNewCertificateTakesThePlaceOfTheOldOne() {
        token.putCertificate(ID, "old", selfSigned(key, 1));
        token.putCertificate(ID, "new", selfSigned(key, 2));

        assertEquals(List.of("new"), labels());
    }

    @Test
    void theSameCertificatePutTwiceIsThereOnce() {
        GostCertificate certificate = selfSigned(key, 1);
        token.putCertificate(ID, "once", certificate);
        token.putCertificate(ID, "once", certificate);

        assertEquals(List.of("once"), labels());
    }

    @Test
    void theCertificateOfAnotherKeyIsRefused() {
        GostCertificate foreign = selfSigned(token.generateKeyPair(ParameterSet.CRYPTOPRO_A, "other", OTHER), 1);

        assertEquals(Reason.NOT_ALLOWED, refused(() -> token.putCertificate(ID, "foreign", foreign)));
        assertEquals(List.of(), labels());
    }

    @Test
    void aCertificateWithoutItsKeyIsRefused() {
        GostCertificate certificate = selfSigned(key, 1);

        assertEquals(Reason.NOT_FOUND, refused(() -> token.putCertificate(OTHER, "alone", certificate)));
    }

    private List<String> labels() {
        return token.certificates().stream().map(CertificateEntry::label).toList();
    }

    private static Reason refused(Runnable work) {
        return assertThrows(HsmRefused.class, work::run).reason();
    }
}
