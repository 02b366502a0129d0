package ru.surguch.gost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What we make is read by OpenSSL with the gost engine and by GnuTLS, and what they make by us. */
class ReadByOtherToolsTest {

    private static final byte[] ACT = "Акт приёма-передачи".getBytes(UTF_8);
    private static final String PASSWORD = "Пароль-контейнера 1";

    @TempDir
    Path folder;

    private OpenSsl openSsl;

    @BeforeEach
    void another() {
        openSsl = new OpenSsl(folder);
    }

    static Stream<ParameterSet> acceptedSets() {
        return Stream.of(ParameterSet.values()).filter(ParameterSet::accepted);
    }

    @ParameterizedTest
    @MethodSource("acceptedSets")
    void openSslVerifiesOurRequest(ParameterSet set) {
        CertificationRequest request = CertificationRequest.sign(SoftwareKey.generate(set), subject());
        openSsl.write("our.csr", request.pem());

        String said = openSsl.run("req", "-in", "our.csr", "-verify", "-noout", "-subject", "-nameopt", "utf8")
                .mustSucceed();

        assertTrue(said.contains("verify OK"), said);
        assertTrue(said.contains("7707083893"), said);
    }

    @Test
    void openSslDoesNotVerifyARequestWithATurnedBit() {
        byte[] der = CertificationRequest.sign(SoftwareKey.generate(ParameterSet.TC26_256_A), subject())
                .der();
        der[der.length - 1] ^= 1;
        openSsl.write("our.csr", der);

        String said = openSsl.run("req", "-inform", "DER", "-in", "our.csr", "-verify", "-noout")
                .output();

        assertTrue(said.toLowerCase(Locale.ROOT).contains("verify failure"), said);
    }

    @ParameterizedTest
    @EnumSource(
            value = ParameterSet.class,
            names = {"CRYPTOPRO_A", "CRYPTOPRO_XCHA", "TC26_256_B", "TC26_512_A"})
    void certtoolReadsOurRequest(ParameterSet set) {
        openSsl.write(
                "our.csr",
                CertificationRequest.sign(SoftwareKey.generate(set), subject()).pem());

        String said =
                openSsl.tool("certtool", "--crq-info", "--infile", "our.csr").mustSucceed();

        assertTrue(said.contains("Self signature: verified"), said);
    }

    @ParameterizedTest
    @EnumSource(
            value = ParameterSet.class,
            names = {"CRYPTOPRO_B", "TC26_256_D", "TC26_512_C"})
    void openSslOpensOurSealedKeyAndFindsTheSamePublicKey(ParameterSet set) {
        SoftwareKey key = SoftwareKey.generate(set);
        openSsl.write("key.pem", key.seal(PASSWORD.toCharArray()));
        openSsl.write("password", PASSWORD + "\n");

        openSsl.run("pkey", "-in", "key.pem", "-passin", "file:password", "-pubout", "-outform", "DER", "-out", "spki")
                .mustSucceed();

        assertArrayEquals(
                key.publicKey().point(), GostPublicKey.of(openSsl.read("spki")).point());
        assertTrue(openSsl.run("asn1parse", "-in", "key.pem").output().contains("aes-256-cbc"));
    }

    @ParameterizedTest
    @CsvSource({"gost2012_256, A", "gost2012_256, XB", "gost2012_256, TCA", "gost2012_256, TCD", "gost2012_512, C"})
    void weOpenAKeySealedByOpenSsl(String algorithm, String set) {
        openSsl.write("password", PASSWORD + "\n");
        openSsl.run("genpkey", "-algorithm", algorithm, "-pkeyopt", "paramset:" + set, "-out", "key")
                .mustSucceed();
        openSsl.run("pkcs8", "-topk8", "-in", "key", "-passout", "file:password", "-out", "sealed")
                .mustSucceed();
        openSsl.run("pkey", "-in", "key", "-pubout", "-outform", "DER", "-out", "spki")
                .mustSucceed();

        SoftwareKey opened = SoftwareKey.open(new String(openSsl.read("sealed"), UTF_8), PASSWORD.toCharArray());

        assertArrayEquals(
                GostPublicKey.of(openSsl.read("spki")).point(),
                opened.publicKey().point());
    }

    @ParameterizedTest
    @MethodSource("acceptedSets")
    void openSslVerifiesOurCadesBesAndNotOverAnotherText(ParameterSet set) {
        SignedAct act = SignedAct.over(set);
        openSsl.write("act.p7s", act.cms());
        openSsl.write("act", ACT);
        openSsl.write("other", "Другой акт");
        openSsl.write("root.pem", act.root().pem());

        String said = verifyCms("act").mustSucceed();

        assertTrue(said.contains("Verification successful"), said);
        assertNotEquals(0, verifyCms("other").exitCode());
    }

    private OpenSsl.Result verifyCms(String content) {
        return openSsl.run(
                "cms",
                "-verify",
                "-cades",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "act.p7s",
                "-content",
                content,
                "-CAfile",
                "root.pem",
                "-out",
                "verified");
    }

    @Test
    void certtoolVerifiesOurCms() {
        SignedAct act = SignedAct.over(ParameterSet.CRYPTOPRO_A);
        openSsl.write("act.p7s", act.cms());
        openSsl.write("act", ACT);
        openSsl.write("root.pem", act.root().pem());

        String said = openSsl.tool(
                        "certtool",
                        "--p7-verify",
                        "--inder",
                        "--infile",
                        "act.p7s",
                        "--load-data",
                        "act",
                        "--load-ca-certificate",
                        "root.pem")
                .mustSucceed();

        assertTrue(said.contains("Signature status: ok"), said);
    }

    @Test
    void openSslListsTheCertificatesOfOurP7b() {
        SignedAct act = SignedAct.over(ParameterSet.TC26_512_C);
        openSsl.write("chain.p7b", new CertificateChain(List.of(act.signer(), act.root())).p7b());

        String said = openSsl.run("pkcs7", "-inform", "DER", "-in", "chain.p7b", "-print_certs")
                .mustSucceed();

        assertEquals(2, said.split("-----BEGIN CERTIFICATE-----", -1).length - 1, said);
    }

    @Test
    void openSslVerifiesOurChainAndShowsTheSameFingerprint() {
        SignedAct act = SignedAct.over(ParameterSet.TC26_256_A);
        openSsl.write("root.pem", act.root().pem());
        openSsl.write("leaf.pem", act.signer().pem());

        openSsl.run("verify", "-CAfile", "root.pem", "leaf.pem").mustSucceed();
        String said = openSsl.run("x509", "-in", "leaf.pem", "-noout", "-fingerprint", "-sha1")
                .mustSucceed();

        assertTrue(said.replace(":", "").contains(act.signer().sha1().hex()), said);
    }

    private static X500Name subject() {
        Map<SubjectAttribute, String> values = new EnumMap<>(SubjectAttribute.class);
        values.put(SubjectAttribute.COMMON_NAME, "Иванов Иван Иванович");
        values.put(SubjectAttribute.COUNTRY, "RU");
        values.put(SubjectAttribute.INNLE, "7707083893");
        return SubjectAttribute.name(values);
    }

    /** A root, a subscriber's certificate under it, and the act signed by the subscriber. */
    private record SignedAct(GostCertificate root, GostCertificate signer, byte[] cms) {

        static SignedAct over(ParameterSet set) {
            SoftwareKey caKey = SoftwareKey.generate(set);
            SoftwareKey key = SoftwareKey.generate(set);
            GostCertificate root = TestCertificates.root(caKey, "Root");
            GostCertificate signer = TestCertificates.issue(caKey, root, key.publicKey(), subject());
            return new SignedAct(root, signer, new CadesBes(key, signer).sign(ACT, Instant.now()));
        }
    }
}
