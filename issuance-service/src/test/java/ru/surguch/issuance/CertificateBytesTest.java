package ru.surguch.issuance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.surguch.gost.GostCertificate;
import ru.surguch.gost.ParameterSet;
import ru.surguch.gost.SoftwareKey;
import ru.surguch.issuance.authority.Authority;
import ru.surguch.testkit.Infrastructure;

/** What OpenSSL with the gost engine and GnuTLS read in our certificates. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "service", value = "issuance"))
@WithTestResource(TestAuthority.class)
class CertificateBytesTest {

    @Inject
    Authority authority;

    @TempDir
    Path folder;

    private String text(GostCertificate certificate) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("certificate.pem"), certificate.pem());
        return OpenSsl.run(
                folder,
                "openssl",
                "x509",
                "-in",
                folder.resolve("certificate.pem").toString(),
                "-noout",
                "-text",
                "-nameopt",
                "multiline,utf8,-esc_msb,show_type");
    }

    private static GostCertificate issued(Approvals approval) {
        return GostCertificate.of(Desk.issue(approval).certificate());
    }

    @ParameterizedTest
    @EnumSource(
            value = ParameterSet.class,
            names = {"TEST_256", "TEST_512"},
            mode = EnumSource.Mode.EXCLUDE)
    void openSslAcceptsTheChainOfEveryParameterSet(ParameterSet set) throws IOException, InterruptedException {
        var certificate = issued(Approvals.of(Approvals.pkcs10(SoftwareKey.generate(set))));
        assertTrue(verify(certificate).contains("OK"));
    }

    private String verify(GostCertificate certificate) throws IOException, InterruptedException {
        var chain = authority.chain().certificates();
        Files.writeString(folder.resolve("root.pem"), chain.get(1).pem());
        Files.writeString(folder.resolve("issuing.pem"), chain.get(0).pem());
        Files.writeString(folder.resolve("certificate.pem"), certificate.pem());
        return OpenSsl.run(
                folder,
                "openssl",
                "verify",
                "-x509_strict",
                "-policy_check",
                "-purpose",
                "sslclient",
                "-CAfile",
                folder.resolve("root.pem").toString(),
                "-untrusted",
                folder.resolve("issuing.pem").toString(),
                folder.resolve("certificate.pem").toString());
    }

    // nettle knows just these curves
    @ParameterizedTest
    @EnumSource(names = {"CRYPTOPRO_A", "CRYPTOPRO_XCHA", "TC26_256_B", "TC26_512_A"})
    void certtoolAcceptsTheChainsItKnows(ParameterSet set) throws IOException, InterruptedException {
        var certificate = issued(Approvals.of(Approvals.pkcs10(SoftwareKey.generate(set))));
        var chain = authority.chain().certificates();
        Files.writeString(folder.resolve("root.pem"), chain.get(1).pem());
        Files.writeString(
                folder.resolve("chain.pem"), certificate.pem() + chain.get(0).pem());
        var said = OpenSsl.run(
                folder,
                "certtool",
                "--verify",
                "--infile",
                folder.resolve("chain.pem").toString(),
                "--load-ca-certificate",
                folder.resolve("root.pem").toString());
        assertTrue(said.contains("Chain verification output: Verified."), said);
    }

    @Test
    void theSubjectIsWrittenInTheStringTypesOfTheRussianProfile() throws IOException, InterruptedException {
        var text = text(issued(Approvals.fresh()));
        var subject = text.substring(text.indexOf("Subject:"), text.indexOf("Subject Public Key Info"));
        List.of(
                        "commonName *= UTF8STRING:Иванов Иван Иванович",
                        "surname *= UTF8STRING:Иванов",
                        "givenName *= UTF8STRING:Иван Иванович",
                        "countryName *= PRINTABLESTRING:RU",
                        "stateOrProvinceName *= UTF8STRING:77 г. Москва",
                        "localityName *= UTF8STRING:Москва",
                        "organizationName *= UTF8STRING:ООО «Ромашка»",
                        "title *= UTF8STRING:Главный бухгалтер",
                        "OGRN *= NUMERICSTRING:1027700132195",
                        "1.2.643.100.4 *= NUMERICSTRING:7707083893")
                .forEach(line -> assertTrue(Pattern.compile(line).matcher(subject).find(), line + " in " + subject));
    }

    @Test
    void theIssuerNamesTheBank() throws IOException, InterruptedException {
        assertTrue(text(issued(Approvals.fresh())).contains("UTF8STRING:" + TestAuthority.ORGANIZATION));
    }

    @Test
    void theExtensionsAreTheProfilesAndThePublicationsOfTheBank() throws IOException, InterruptedException {
        var text = text(issued(Approvals.fresh()));
        List.of(
                        "X509v3 Key Usage: critical\n                Digital Signature, Non Repudiation\n",
                        "X509v3 Extended Key Usage: \n                TLS Web Client Authentication, 1.3.6.1.4.1.99999.2.1\n",
                        "X509v3 Certificate Policies: \n                Policy: 1.3.6.1.4.1.99999.1.1\n",
                        "X509v3 Private Key Usage Period: \n                Not Before: ",
                        "URI:http://pki.bank.example/issuing.crl",
                        "URI:http://pki2.bank.example/issuing.crl",
                        "OCSP - URI:http://ocsp.bank.example",
                        "CA Issuers - URI:http://pki.bank.example/issuing.cer")
                .forEach(line -> assertTrue(text.contains(line), line + " in " + text));
        assertFalse(text.contains("Basic Constraints"), "no CA is one without the extension");
    }

    @Test
    void aFileKeysCertificateMayOnlyView() throws IOException, InterruptedException {
        var text = text(issued(Approvals.fresh().profile("view-only", 1)));
        assertTrue(text.contains("1.3.6.1.4.1.99999.2.3"));
        assertFalse(text.contains("1.3.6.1.4.1.99999.2.1"));
    }

    @Test
    void itIsValidFor12MonthsAndItsKeyFor15() throws IOException, InterruptedException {
        var certificate = issued(Approvals.fresh());
        var from = certificate.notBefore().atZone(ZoneOffset.UTC);
        assertEquals(from.plusMonths(12).toInstant(), certificate.notAfter());
        var until = from.plusMonths(15);
        var printed = Pattern.compile("Not After: (\\w{3} +\\d+ [\\d:]+ \\d{4})")
                .matcher(text(certificate));
        assertTrue(printed.find());
        var format = java.time.format.DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss yyyy", java.util.Locale.ENGLISH);
        assertEquals(until.format(format), printed.group(1));
    }

    @Test
    void keyIdentifiersAreSha1OfTheSpkiAndTheIssuersOwn() throws GeneralSecurityException {
        var certificate = issued(Approvals.fresh());
        var sha1 = MessageDigest.getInstance("SHA-1").digest(certificate.publicKey().spki());
        assertArrayEquals(sha1, certificate.keyIdentifier().orElseThrow());
        var authorityKey = org.bouncycastle.asn1.x509.AuthorityKeyIdentifier.fromExtensions(
                certificate.holder().getExtensions());
        assertArrayEquals(
                authority.issuing().keyIdentifier().orElseThrow(), authorityKey.getKeyIdentifierOctets());
    }

    @Test
    void nothingClaimsToBeQualified() throws IOException, InterruptedException {
        var certificate = issued(Approvals.fresh());
        var everything = new String(certificate.der(), StandardCharsets.UTF_8) + text(certificate);
        assertFalse(everything.toLowerCase(java.util.Locale.ROOT).contains("квалифицированн"));
        assertFalse(everything.contains("1.2.643.100.113"), "no class of signature tools is claimed");
        assertEquals(null, certificate.holder().getExtension(Extension.qCStatements));
    }
}
