package ru.surguch.gost;

import static ru.surguch.gost.GostRefusal.Reason.WRONG_PASSWORD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.PKCSException;

/** PKCS#8 under a password (RFC 5958 §3, PBES2 of RFC 8018 with PBKDF2-HMAC-SHA-256 and AES-256-CBC). */
final class PrivateKeyEnvelope {

    private static final String LABEL = "ENCRYPTED PRIVATE KEY";
    private static final int LIMIT = 4096; // a sealed 512-bit key has about 300 octets
    private static final int ITERATIONS = 600_000; // OWASP Password Storage Cheat Sheet 2023, PBKDF2-HMAC-SHA256
    private static final AlgorithmIdentifier HMAC_SHA_256 =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private PrivateKeyEnvelope() {}

    static String seal(AlgorithmIdentifier algorithm, ASN1Encodable key, char[] password) {
        try {
            PKCS8EncryptedPrivateKeyInfo sealed = new PKCS8EncryptedPrivateKeyInfoBuilder(
                            new PrivateKeyInfo(algorithm, key))
                    .build(new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                            .setProvider(BOUNCY_CASTLE)
                            .setPRF(HMAC_SHA_256)
                            .setIterationCount(ITERATIONS)
                            .setPassword(password)
                            .build());
            return Armour.pem(LABEL, sealed.getEncoded());
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException("AES-256 of BouncyCastle cannot seal a key", e);
        }
    }

    static PrivateKeyInfo open(String pem, char[] password) throws IOException, OperatorCreationException {
        byte[] der = Armour.open(Untrusted.limited(pem.getBytes(StandardCharsets.UTF_8), LIMIT), LABEL);
        EncryptedPrivateKeyInfo sealed = EncryptedPrivateKeyInfo.getInstance(Untrusted.ber(der));
        try {
            return new PKCS8EncryptedPrivateKeyInfo(sealed)
                    .decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                            .setProvider(BOUNCY_CASTLE)
                            .build(password));
        } catch (PKCSException e) {
            throw new GostRefusal(WRONG_PASSWORD, "the password does not open the key", e);
        }
    }
}
