package ru.surguch.request.certificate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.gost.TestCertificates;

class TrustedIssuersTest {

    private static final SoftwareKey CA_KEY = SoftwareKey.generate(ParameterSet.CRYPTOPRO_A);
    private static final GostCertificate CA = TestCertificates.root(CA_KEY, "former CA");
    private static final SoftwareKey KEY = SoftwareKey.generate(ParameterSet.TC26_256_A);
    private static final GostCertificate LEAF =
            TestCertificates.issue(CA_KEY, CA, KEY.publicKey(), new X500Name("CN=ivanov"));

    @TempDir
    Path folder;

    @Test
    void whatATrustedAuthorityHasSignedIsGood() throws IOException {
        write("ca.pem", CA);

        assertDoesNotThrow(() -> new TrustedIssuers(folder).requireIssuerOf(LEAF));
    }

    @Test
    void anAuthorityOfTheSameNameIsAnother() throws IOException {
        write("ca.pem", TestCertificates.root(SoftwareKey.generate(ParameterSet.CRYPTOPRO_A), "former CA"));

        var refusal = assertThrows(CertificateRefusal.class, () -> new TrustedIssuers(folder).requireIssuerOf(LEAF));
        assertEquals(CertificateWhy.ISSUER_NOT_TRUSTED, refusal.why());
    }

    @Test
    void aSubscribersCertificateAmongTheAuthoritiesStopsTheStart() throws IOException {
        write("ca.pem", CA);
        write("leaf.pem", LEAF);

        var mistake = assertThrows(IllegalStateException.class, () -> new TrustedIssuers(folder));
        assertTrue(mistake.getMessage().contains("leaf.pem"));
    }

    @Test
    void aFolderWithoutAuthoritiesStopsTheStart() {
        assertThrows(IllegalStateException.class, () -> new TrustedIssuers(folder));
        assertThrows(UncheckedIOException.class, () -> new TrustedIssuers(folder.resolve("none")));
    }

    private void write(String name, GostCertificate certificate) throws IOException {
        Files.writeString(folder.resolve(name), certificate.pem());
    }
}
