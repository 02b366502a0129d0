package ru.surguch.issuance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
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

    private final OpenSsl openSsl = new OpenSsl();

    private static GostCertificate issued(Approvals approval) {
        return GostCertificate.of(Desk.issue(approval).certificate());
    }

    @ParameterizedTest
    @EnumSource(
            value = ParameterSet.class,
            names = {"TEST_256", "TEST_512"},
            mode = EnumSource.Mode.EXCLUDE)
    void openSslAcceptsTheChainOfEveryParameterSet(ParameterSet set) {
        var certificate = issued(Approvals.of(Approvals.pkcs10(SoftwareKey.generate(set))));
        assertTrue(verify(certificate).contains("OK"));
    }

    private String verify(GostCertificate certificate) {
        return openSsl.run("openssl verify -x509_strict -policy_check -purpose sslclient -CAfile %s -untrusted %s %s"
                .formatted(pem("root.pem", root()), pem("issuing.pem", issuing()), pem("it.pem", certificate)));
    }

    private GostCertificate root() {
        return authority.chain().certificates().getLast();
    }

    private GostCertificate issuing() {
        return authority.chain().certificates().getFirst();
    }

    private String pem(String name, GostCertificate... certificates) {
        var pem = Stream.of(certificates).map(GostCertificate::pem).collect(Collectors.joining());
        return openSsl.file(name, pem.getBytes(StandardCharsets.US_ASCII));
    }

    // nettle knows just these curves
    @ParameterizedTest
    @EnumSource(names = {"CRYPTOPRO_A", "CRYPTOPRO_XCHA", "TC26_256_B", "TC26_512_A"})
    void certtoolAcceptsTheChainsItKnows(ParameterSet set) {
        var certificate = issued(Approvals.of(Approvals.pkcs10(SoftwareKey.generate(set))));
        var said = openSsl.run("certtool --verify --infile %s --load-ca-certificate %s"
                .formatted(pem("chain.pem", certificate, issuing()), pem("root.pem", root())));
        assertTrue(said.contains("Chain verification output: Verified."), said);
    }

    @Test
    void theSubjectIsWrittenInTheStringTypesOfTheRussianProfile() {
        var text = openSsl.text(issued(Approvals.fresh()));
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
                .forEach(line ->
                        assertTrue(Pattern.compile(line).matcher(subject).find(), line + " in " + subject));
    }

    @Test
    void theIssuerNamesTheBank() {
        assertTrue(openSsl.text(issued(Approvals.fresh())).contains("UTF8STRING:" + TestAuthority.ORGANIZATION));
    }

    @Test
    void theExtensionsAreTheProfilesAndThePublicationsOfTheBank() {
        var text = openSsl.text(issued(Approvals.fresh()));
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
    void aFileKeysCertificateMayOnlyView() {
        var text = openSsl.text(issued(Approvals.fresh().profile("view-only", 1)));
        assertTrue(text.contains("1.3.6.1.4.1.99999.2.3"));
        assertFalse(text.contains("1.3.6.1.4.1.99999.2.1"));
    }

    @Test
    void itIsValidFor12MonthsAndItsKeyFor15() {
        var certificate = issued(Approvals.fresh());
        var from = certificate.notBefore().atZone(ZoneOffset.UTC);
        assertEquals(from.plusMonths(12).toInstant(), certificate.notAfter());
        var until = from.plusMonths(15);
        var printed =
                Pattern.compile("Not After: (\\w{3} +\\d+ [\\d:]+ \\d{4})").matcher(openSsl.text(certificate));
        assertTrue(printed.find());
        var format = DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);
        assertEquals(until.format(format), printed.group(1));
    }

    @Test
    void keyIdentifiersAreSha1OfTheSpkiAndTheIssuersOwn() throws GeneralSecurityException {
        var certificate = issued(Approvals.fresh());
        var sha1 = MessageDigest.getInstance("SHA-1")
                .digest(certificate.publicKey().spki());
        assertArrayEquals(sha1, certificate.keyIdentifier().orElseThrow());
        var authorityKey =
                AuthorityKeyIdentifier.fromExtensions(certificate.holder().getExtensions());
        assertArrayEquals(authority.issuing().keyIdentifier().orElseThrow(), authorityKey.getKeyIdentifierOctets());
    }

    @Test
    void nothingClaimsToBeQualified() {
        var certificate = issued(Approvals.fresh());
        var everything = new String(certificate.der(), StandardCharsets.UTF_8) + openSsl.text(certificate);
        assertFalse(everything.toLowerCase(Locale.ROOT).contains("квалифицированн"));
        assertFalse(everything.contains("1.2.643.100.113"), "no class of signature tools is claimed");
        assertEquals(null, certificate.holder().getExtension(Extension.qCStatements));
    }
}
