package ru.surguch.gost;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

        assertTrue(TrustedIssuers.in(folder).haveIssued(LEAF));
    }

    @Test
    void anAuthorityOfTheSameNameIsAnother() throws IOException {
        write("ca.pem", TestCertificates.root(SoftwareKey.generate(ParameterSet.CRYPTOPRO_A), "former CA"));

        assertFalse(TrustedIssuers.in(folder).haveIssued(LEAF));
    }

    @Test
    void aSubscribersCertificateAmongTheAuthoritiesStopsTheStart() throws IOException {
        write("ca.pem", CA);
        write("leaf.pem", LEAF);

        var mistake = assertThrows(IllegalStateException.class, () -> TrustedIssuers.in(folder));
        assertTrue(mistake.getMessage().contains("leaf.pem"));
    }

    @Test
    void aFolderWithoutAuthoritiesStopsTheStart() {
        assertThrows(IllegalStateException.class, () -> TrustedIssuers.in(folder));
        assertThrows(UncheckedIOException.class, () -> TrustedIssuers.in(folder.resolve("none")));
    }

    private void write(String name, GostCertificate certificate) throws IOException {
        Files.writeString(folder.resolve(name), certificate.pem());
    }
}
